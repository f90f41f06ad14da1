// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type UnitPathsQueryVariables = {
  code: string;
  date: Schema.Day;
  revision: number;
};

export type UnitPathsQuery = {
  organization: {
    asOf: {
      units: Array<{
        unitId: string,
        kind: string,
        path: Array<string>
      }>
    }
  } | null
};

export const UnitPathsDocument: Question<UnitPathsQuery, UnitPathsQueryVariables> = { name: 'UnitPaths', text: "query UnitPaths($code: ID!, $date: LocalDate!, $revision: Int!) {\n  organization(code: $code) {\n    asOf(date: $date, knownAt: { revision: $revision }) {\n      units { unitId kind path }\n    }\n  }\n}\n" };
