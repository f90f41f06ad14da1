// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type NamedUnitQueryVariables = {
  code: string;
  unit: string;
};

export type NamedUnitQuery = {
  organization: {
    unit: NamedUnitFragment | null
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

export const NamedUnitDocument: Question<NamedUnitQuery, NamedUnitQueryVariables> = parse("query NamedUnit($code:ID!$unit:ID!){organization(code:$code){unit(id:$unit){...NamedUnit}}}fragment NamedUnit on Unit{unitId states{path from until}}");
