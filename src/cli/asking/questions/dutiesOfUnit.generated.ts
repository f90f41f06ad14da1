// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import { DutyRecordFragmentDoc, type DutyRecordFragment } from './dutyRecord.generated.js';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type DutiesOfUnitQueryVariables = {
  code: string;
  unit: string;
  date: Schema.Day;
  includeBelow: boolean;
};

export type DutiesOfUnitQuery = {
  organization: {
    code: string,
    name: string,
    asOf: UnitMomentFragment,
    unit: UnitDutiesFragment | null
  } | null
};

export type UnitMomentFragment = {
  date: Schema.Day,
  citation: string,
  coverage: Schema.Coverage
};

export type UnitDutiesFragment = {
  unitId: string,
  states: Array<{
    displayName: string
  }>,
  asOf: {
    displayName: string,
    path: Array<string>,
    duties: Array<UnitHoldingFragment>
  } | null,
  dutyTransfers: Array<UnitTransferFragment>
};

export type UnitHoldingFragment = {
  from: Schema.Day | null,
  until: Schema.Day | null,
  duty: {
    dutyId: string,
    name: string
  },
  holder: {
    unitId: string,
    displayName: string,
    path: Array<string>
  },
  event: DutyRecordFragment
};

export type UnitTransferFragment = {
  on: Schema.Day,
  description: string,
  extent: Schema.DutyExtent,
  fromOutside: string | null,
  toOutside: string | null,
  except: string | null,
  duty: {
    dutyId: string,
    name: string
  } | null,
  from: Array<{
    unitId: string,
    displayName: string,
    path: Array<string>
  }>,
  to: Array<{
    unitId: string,
    displayName: string,
    path: Array<string>
  }>,
  event: DutyRecordFragment
};

export const DutiesOfUnitDocument: Question<DutiesOfUnitQuery, DutiesOfUnitQueryVariables> = parse("query DutiesOfUnit($code:ID!$unit:ID!$date:LocalDate!$includeBelow:Boolean!){organization(code:$code){code name asOf(date:$date){...UnitMoment}unit(id:$unit){...UnitDuties}}}fragment UnitMoment on Snapshot{date citation coverage}fragment UnitDuties on Unit{unitId states{displayName}asOf(date:$date){displayName path duties(includeBelow:$includeBelow){...UnitHolding}}dutyTransfers(includeBelow:$includeBelow){...UnitTransfer}}fragment UnitHolding on DutyHolding{duty{dutyId name}from until holder{unitId displayName path}event{...DutyRecord}}fragment UnitTransfer on DutyTransfer{on duty{dutyId name}description extent from{unitId displayName path}fromOutside to{unitId displayName path}toOutside except event{...DutyRecord}}" + DutyRecordFragmentDoc);
