// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type FindUnitQueryVariables = {
  code: string;
  unit: string;
  ref: string;
  name: string;
  date?: Schema.Day | null | undefined;
  on?: Schema.Day | null | undefined;
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
    },
    findUnits: Array<NamedUnitFragment>
  } | null
};

export type NamedUnitFragment = {
  unitId: string,
  states: Array<{
    path: Array<string>,
    from: Schema.Day | null,
    until: Schema.Day | null
  }>
};

export const FindUnitDocument: Question<FindUnitQuery, FindUnitQueryVariables> = parse("query FindUnit($code:ID!$unit:ID!$ref:UnitRef!$name:String!$date:LocalDate$on:LocalDate){organization(code:$code){unit(id:$unit){unitId}asOf(date:$date){date unit(ref:$ref){unitId}}findUnits(name:$name on:$on){...NamedUnit}}}fragment NamedUnit on Unit{unitId states{path from until}}");
