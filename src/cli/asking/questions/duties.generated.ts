// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
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
  holdings: Array<HoldingFragment>
};

export type HoldingFragment = {
  from: Schema.Day | null,
  until: Schema.Day | null,
  holder: {
    unitId: string,
    displayName: string,
    path: Array<string>,
    unit: {
      dutyTransfers: Array<TransferFragment>
    }
  },
  event: DutyEventFragment
};

export type TransferFragment = {
  on: Schema.Day,
  duty: {
    dutyId: string
  } | null,
  event: DutyEventFragment
};

export type DutyEventFragment = {
  eventId: string,
  type: Schema.EventType,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  sentence: string,
  reading: {
    clause: string | null,
    sentence: string
  } | null
};

export const DutiesDocument: Question<DutiesQuery, DutiesQueryVariables> = parse("query Duties($code:ID!$name:String!$date:LocalDate!){organization(code:$code){code name asOf(date:$date){...DutyMoment}findDuties(name:$name){...Duty}}}fragment DutyMoment on Snapshot{date citation coverage}fragment Duty on Duty{dutyId name holderOn(date:$date){unitId displayName path}holdings{...Holding}}fragment Holding on DutyHolding{from until holder{unitId displayName path unit{dutyTransfers{...Transfer}}}event{...DutyEvent}}fragment Transfer on DutyTransfer{on duty{dutyId}event{...DutyEvent}}fragment DutyEvent on Event{eventId type effectiveOn precision clause sentence reading{clause sentence}}");
