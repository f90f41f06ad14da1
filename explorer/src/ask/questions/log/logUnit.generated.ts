// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type LogUnitQueryVariables = {
  code: string;
  id: string;
};

export type LogUnitQuery = {
  organization: {
    unit: {
      unitId: string,
      states: Array<{
        displayName: string,
        path: Array<string>,
        from: Schema.Day | null,
        until: Schema.Day | null
      }>
    } | null
  } | null
};

export const LogUnitDocument: Question<LogUnitQuery, LogUnitQueryVariables> = { name: 'LogUnit', text: "query LogUnit($code: ID!, $id: ID!) {\n  organization(code: $code) {\n    unit(id: $id) { unitId states { displayName path from until } }\n  }\n}\n" };
