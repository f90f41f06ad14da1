// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type HeldDutiesQueryVariables = {
  code: string;
  date: Schema.Day;
  revision: number;
};

export type HeldDutiesQuery = {
  organization: DutiesOnDayFragment | null
};

export type DutiesOnDayFragment = {
  asOf: {
    date: Schema.Day,
    revision: number,
    citation: string,
    coverage: Schema.Coverage,
    duties: Array<HeldDutyFragment>
  }
};

export type HeldDutyFragment = {
  from: Schema.Day | null,
  until: Schema.Day | null,
  duty: {
    dutyId: string,
    name: string
  },
  holder: {
    unitId: string,
    displayName: string,
    kind: string,
    path: Array<string>
  },
  event: {
    reading: {
      precision: Schema.DatePrecision,
      clause: string | null,
      note: string | null
    } | null
  }
};

export const HeldDutiesDocument: Question<HeldDutiesQuery, HeldDutiesQueryVariables> = parse("query HeldDuties($code:ID!$date:LocalDate!$revision:Int!){organization(code:$code){...DutiesOnDay}}fragment DutiesOnDay on Organization{asOf(date:$date knownAt:{revision:$revision}){date revision citation coverage duties{...HeldDuty}}}fragment HeldDuty on DutyHolding{from until duty{dutyId name}holder{unitId displayName kind path}event{reading{precision clause note}}}");
