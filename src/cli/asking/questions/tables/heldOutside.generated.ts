// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type HeldOutsideQueryVariables = {
  duties: Array<string> | string;
  date: Schema.Day;
  revision: number;
};

export type HeldOutsideQuery = {
  nodes: Array<
    | {
      outsideOn: Array<DutyOutsideFragment>
    }
    | Record<PropertyKey, never>
   | null>
};

export type DutyOutsideFragment = {
  body: string,
  from: Schema.Day | null,
  until: Schema.Day | null,
  transfer: {
    duty: {
      dutyId: string,
      name: string
    } | null,
    event: {
      reading: {
        precision: Schema.DatePrecision,
        clause: string | null,
        note: string | null
      } | null
    }
  }
};

export const HeldOutsideDocument: Question<HeldOutsideQuery, HeldOutsideQueryVariables> = parse("query HeldOutside($duties:[ID!]!$date:LocalDate!$revision:Int!){nodes(ids:$duties){...on Duty{outsideOn(date:$date knownAt:{revision:$revision}){...DutyOutside}}}}fragment DutyOutside on OutsideHolding{body from until transfer{duty{dutyId name}event{reading{precision clause note}}}}");
