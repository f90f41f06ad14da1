/** The prices of all types. test/graphql/bounds/prices.test.ts demands one for each field that leads to objects or is a list. */
import type { GraphQLSchema } from 'graphql';
import type { PricesOfType } from '../priced.js';
import * as comparison from './comparison.js';
import * as duties from './duties.js';
import { introspectionPrices } from './introspection.js';
import * as organization from './organization.js';
import { connectionPrices, edgePrices } from './pages.js';
import * as preview from './preview.js';
import * as record from './record.js';
import * as roots from './roots.js';
import * as units from './units.js';

const TYPES: Record<string, PricesOfType> = {
  Query: roots.queryPrices,
  Mutation: roots.mutationPrices,
  Subscription: roots.subscriptionPrices,
  SnapshotChanges: roots.snapshotChangesPrices,
  ChangedUnit: roots.changedPrices,
  ChangedPost: roots.changedPrices,
  ChangedDutyHolding: roots.changedHoldingPrices,
  ChangedSiblings: roots.changedSiblingsPrices,
  ChangesPage: roots.changesPagePrices,
  Organization: organization.organizationPrices,
  DayCounts: organization.dayCountsPrices,
  Preview: preview.previewPrices,
  Problem: preview.problemPrices,
  RecordPayload: preview.recordPayloadPrices,
  Snapshot: units.snapshotPrices,
  UnitState: units.unitStatePrices,
  Unit: units.unitPrices,
  Lineage: units.lineagePrices,
  Succession: units.successionPrices,
  Oversight: units.oversightPrices,
  DutyHolding: duties.dutyHoldingPrices,
  PostState: duties.postStatePrices,
  Post: duties.postPrices,
  Duty: duties.dutyPrices,
  DutyTransfer: duties.dutyTransferPrices,
  OutsideHolding: duties.outsideHoldingPrices,
  Revision: record.revisionPrices,
  Event: record.eventPrices,
  EventReading: record.eventReadingPrices,
  Reorganization: record.reorganizationPrices,
  Verification: record.verificationPrices,
  Comparison: comparison.comparisonPrices,
  OrganizationsCompared: comparison.organizationsComparedPrices,
  OrganizationsRow: comparison.organizationsRowPrices,
  UnitChange: comparison.unitChangePrices,
  ChangeLine: comparison.changeLinePrices,
  ComparisonRow: comparison.comparisonRowPrices,
  HolderChange: comparison.holderChangePrices,
  PostChange: comparison.postChangePrices,
  OversightChange: comparison.oversightChangePrices,
};

export type PricesOf = (type: string) => PricesOfType;

export function pricesOf(schema: GraphQLSchema): PricesOf {
  const types = new Map(Object.entries({ ...TYPES, ...introspectionPrices(schema) }));
  return (type) => {
    if (type.endsWith('Connection')) return connectionPrices;
    if (type.endsWith('Edge')) return edgePrices;
    return types.get(type) ?? {};
  };
}

export const pricedTypes = Object.entries(TYPES);
