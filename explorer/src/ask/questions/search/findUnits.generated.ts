// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type FindUnitsQueryVariables = {
  code: string;
  text: string;
};

export type FindUnitsQuery = {
  searchUnits: {
    totalCount: number,
    nodes: Array<{
      unitId: string,
      states: Array<{
        displayName: string,
        path: Array<string>,
        from: Schema.Day | null,
        until: Schema.Day | null
      }>
    }>
  }
};

export const FindUnitsDocument: Question<FindUnitsQuery, FindUnitsQueryVariables> = { name: 'FindUnits', text: "query FindUnits($code: ID!, $text: String!) {\n  searchUnits(text: $text, organization: $code, first: 20) {\n    totalCount\n    nodes { unitId states { displayName path from until } }\n  }\n}\n" };
