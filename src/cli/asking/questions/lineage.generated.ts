// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type LineageQueryVariables = {
  code: string;
  unit: string;
  date: Schema.Day;
  direction: Schema.LineageDirection;
  until?: Schema.Day | null | undefined;
};

export type LineageQuery = {
  organization: {
    code: string,
    name: string,
    unit: UnitLineageFragment | null
  } | null
};

export type UnitLineageFragment = (
  {
  lineage: {
    units: Array<UnitLifeFragment>,
    successions: Array<LineageSuccessionFragment>
  },
  dutyTransfers: Array<LineageTransferFragment>,
  events: Array<LineageEventFragment>
}
  & UnitLifeFragment
);

export type UnitLifeFragment = {
  unitId: string,
  asOf: LineagePlaceFragment | null,
  states: Array<LineageStateFragment>
};

export type LineageStateFragment = (
  {
  parent: {
    unitId: string
  } | null,
  causes: Array<LineageEventFragment>,
  endedBy: LineageEventFragment | null
}
  & LineagePlaceFragment
);

export type LineagePlaceFragment = {
  unitId: string,
  name: string,
  displayName: string,
  kind: string,
  path: Array<string>,
  from: Schema.Day | null,
  until: Schema.Day | null
};

export type LineageSuccessionFragment = {
  kind: Schema.SuccessionKind,
  on: Schema.Day,
  from: {
    unitId: string
  },
  to: {
    unitId: string
  },
  before: LineagePlaceFragment | null,
  after: LineagePlaceFragment | null,
  event: LineageEventFragment
};

export type LineageTransferFragment = {
  on: Schema.Day,
  description: string,
  from: Array<{
    unitId: string
  }>,
  to: Array<{
    unitId: string
  }>,
  event: LineageEventFragment
};

export type LineageEventFragment = {
  eventId: string,
  type: Schema.EventType,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  note: string | null,
  data: Schema.Json,
  sentence: string,
  reading: EffectiveVersionFragment | null,
  revision: LineageRecordFragment | null
};

export type EffectiveVersionFragment = {
  type: string,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  note: string | null,
  data: Schema.Json,
  sentence: string
};

export type LineageRecordFragment = {
  number: number,
  source: string | null,
  reorganization: {
    reorganizationId: string,
    title: string,
    effectiveOn: Schema.Day,
    decidedOn: Schema.Day | null,
    promulgatedOn: Schema.Day | null,
    announcedOn: Schema.Day | null,
    legalBasis: string | null,
    source: string | null,
    note: string | null
  } | null
};

export const LineageDocument: Question<LineageQuery, LineageQueryVariables> = parse("query Lineage($code:ID!$unit:ID!$date:LocalDate!$direction:LineageDirection!$until:LocalDate){organization(code:$code){code name unit(id:$unit){...UnitLineage}}}fragment UnitLineage on Unit{...UnitLife lineage(direction:$direction until:$until){units{...UnitLife}successions{...LineageSuccession}}dutyTransfers{...LineageTransfer}events{...LineageEvent}}fragment UnitLife on Unit{unitId asOf(date:$date){...LineagePlace}states{...LineageState}}fragment LineageState on UnitState{...LineagePlace parent{unitId}causes{...LineageEvent}endedBy{...LineageEvent}}fragment LineagePlace on UnitState{unitId name displayName kind path from until}fragment LineageSuccession on Succession{kind on from{unitId}to{unitId}before{...LineagePlace}after{...LineagePlace}event{...LineageEvent}}fragment LineageTransfer on DutyTransfer{on description from{unitId}to{unitId}event{...LineageEvent}}fragment LineageEvent on Event{eventId type effectiveOn precision clause note data sentence reading{...EffectiveVersion}revision{...LineageRecord}}fragment EffectiveVersion on EventReading{type effectiveOn precision clause note data sentence}fragment LineageRecord on Revision{number source reorganization{reorganizationId title effectiveOn decidedOn promulgatedOn announcedOn legalBasis source note}}");
