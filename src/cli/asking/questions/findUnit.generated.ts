// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type FindUnitQueryVariables = {
  code: string;
  unit: string;
  ref: string;
  date?: Schema.Day | null | undefined;
};

export type FindUnitQuery = {
  organization: {
    unit: {
      unitId: string
    } | null,
    asOf: {
      date: Schema.Day,
      unit: {
        unitId: string
      } | null
    }
  } | null
};

export const FindUnitDocument: Question<FindUnitQuery, FindUnitQueryVariables> = parse("query FindUnit($code:ID!$unit:ID!$ref:UnitRef!$date:LocalDate){organization(code:$code){unit(id:$unit){unitId}asOf(date:$date){date unit(ref:$ref){unitId}}}}");
