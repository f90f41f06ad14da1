// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from './schemaTypes.js';

export type ChartsFragment = {
  from: Schema.Day,
  to: Schema.Day
};

export type ComparedUnitFragment = {
  unitId: string,
  name: string,
  displayName: string,
  kind: string,
  depth: number,
  path: Array<string>
};

export type ComparedEventFragment = {
  eventId: string,
  type: Schema.EventType,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  note: string | null,
  sentence: string,
  reading: {
    effectiveOn: Schema.Day,
    precision: Schema.DatePrecision,
    clause: string | null,
    note: string | null,
    sentence: string
  } | null,
  revision: {
    number: number,
    recordedAt: string,
    recordedBy: string,
    reason: string | null,
    reorganization: DecisionFragment | null
  } | null
};

export type DecisionFragment = {
  reorganizationId: string,
  title: string,
  effectiveOn: Schema.Day,
  decidedOn: Schema.Day | null,
  promulgatedOn: Schema.Day | null,
  announcedOn: Schema.Day | null,
  legalBasis: string | null,
  source: string | null,
  note: string | null
};

export const ChartsFragmentDoc = "fragment Charts on BetweenCharts{from to}fragment ComparedUnit on UnitState{unitId name displayName kind depth path}fragment ComparedEvent on Event{eventId type effectiveOn precision clause note sentence reading{effectiveOn precision clause note sentence}revision{number recordedAt recordedBy reason reorganization{...Decision}}}fragment Decision on Reorganization{reorganizationId title effectiveOn decidedOn promulgatedOn announcedOn legalBasis source note}";
