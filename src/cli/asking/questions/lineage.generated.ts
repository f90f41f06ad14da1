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

export type UnitLineageFragment = {
  unitId: string,
  asOf: LineageStateFragment | null,
  states: Array<LineageStateFragment>,
  lineage: {
    successions: Array<LineageSuccessionFragment>
  },
  dutyTransfers: Array<{
    on: Schema.Day,
    description: string,
    from: Array<{
      unitId: string
    }>,
    to: Array<{
      unitId: string
    }>,
    event: LineageEventFragment
  }>,
  events: Array<LineageEventFragment>
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
  before: LineageStateFragment | null,
  after: LineageStateFragment | null,
  event: LineageEventFragment
};

export type LineageStateFragment = {
  unitId: string,
  name: string,
  displayName: string,
  kind: string,
  path: Array<string>,
  from: Schema.Day | null,
  until: Schema.Day | null
};

export type LineageEventFragment = {
  eventId: string,
  type: Schema.EventType,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  data: Schema.Json,
  sentence: string,
  reading: EffectiveVersionFragment | null
};

export type EffectiveVersionFragment = {
  type: string,
  effectiveOn: Schema.Day,
  clause: string | null,
  data: Schema.Json,
  sentence: string
};

export const LineageDocument: Question<LineageQuery, LineageQueryVariables> = parse("query Lineage($code:ID!$unit:ID!$date:LocalDate!$direction:LineageDirection!$until:LocalDate){organization(code:$code){code name unit(id:$unit){...UnitLineage}}}fragment UnitLineage on Unit{unitId asOf(date:$date){...LineageState}states{...LineageState}lineage(direction:$direction until:$until){successions{...LineageSuccession}}dutyTransfers{on description from{unitId}to{unitId}event{...LineageEvent}}events{...LineageEvent}}fragment LineageSuccession on Succession{kind on from{unitId}to{unitId}before{...LineageState}after{...LineageState}event{...LineageEvent}}fragment LineageState on UnitState{unitId name displayName kind path from until}fragment LineageEvent on Event{eventId type effectiveOn precision clause data sentence reading{...EffectiveVersion}}fragment EffectiveVersion on EventReading{type effectiveOn clause data sentence}");
