// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import { DutyRecordFragmentDoc, type DutyRecordFragment } from './dutyRecord.generated.js';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type DutiesQueryVariables = {
  code: string;
  name: string;
  date: Schema.Day;
};

export type DutiesQuery = {
  organization: {
    code: string,
    name: string,
    asOf: DutyMomentFragment,
    findDuties: Array<DutyFragment>
  } | null
};

export type DutyMomentFragment = {
  date: Schema.Day,
  citation: string,
  coverage: Schema.Coverage
};

export type DutyFragment = {
  dutyId: string,
  name: string,
  holderOn: Array<{
    unitId: string,
    displayName: string,
    path: Array<string>
  }>,
  outsideOn: Array<HoldingOutsideFragment>,
  holdings: Array<HoldingFragment>,
  outsideHoldings: Array<HoldingOutsideFragment>,
  transfers: Array<TransferFragment>
};

export type HoldingFragment = {
  from: Schema.Day | null,
  until: Schema.Day | null,
  holder: {
    unitId: string,
    displayName: string,
    path: Array<string>
  },
  event: DutyRecordFragment,
  endedBy: DutyRecordFragment | null
};

export type HoldingOutsideFragment = {
  body: string,
  from: Schema.Day | null,
  until: Schema.Day | null,
  transfer: {
    extent: Schema.DutyExtent,
    event: DutyRecordFragment
  }
};

export type TransferFragment = {
  on: Schema.Day,
  extent: Schema.DutyExtent,
  fromOutside: string | null,
  toOutside: string | null,
  except: string | null,
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

export const DutiesDocument: Question<DutiesQuery, DutiesQueryVariables> = parse("query Duties($code:ID!$name:String!$date:LocalDate!){organization(code:$code){code name asOf(date:$date){...DutyMoment}findDuties(name:$name){...Duty}}}fragment DutyMoment on Snapshot{date citation coverage}fragment Duty on Duty{dutyId name holderOn(date:$date){unitId displayName path}outsideOn(date:$date){...HoldingOutside}holdings{...Holding}outsideHoldings{...HoldingOutside}transfers{...Transfer}}fragment Holding on DutyHolding{from until holder{unitId displayName path}event{...DutyRecord}endedBy{...DutyRecord}}fragment HoldingOutside on OutsideHolding{body from until transfer{extent event{...DutyRecord}}}fragment Transfer on DutyTransfer{on extent from{unitId displayName path}fromOutside to{unitId displayName path}toOutside except event{...DutyRecord}}" + DutyRecordFragmentDoc);
