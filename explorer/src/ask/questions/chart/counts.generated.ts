// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type CountsQueryVariables = {
  code: string;
  revision: number;
  days: Array<Schema.Day> | Schema.Day;
};

export type CountsQuery = {
  organization: {
    counts: Array<{
      date: Schema.Day,
      coverage: Schema.Coverage,
      kinds: Array<{
        kind: string,
        count: number
      }>
    }>
  } | null
};

export const CountsDocument: Question<CountsQuery, CountsQueryVariables> = { name: 'Counts', text: "query Counts($code: ID!, $revision: Int!, $days: [LocalDate!]!) {\n  organization(code: $code) {\n    counts(on: $days, knownAt: { revision: $revision }) {\n      date\n      coverage\n      kinds { kind count }\n    }\n  }\n}\n" };
