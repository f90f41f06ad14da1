// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type ChartQueryVariables = {
  code: string;
  date: Schema.Day;
  revision: number;
};

export type ChartQuery = {
  organization: {
    nameOn: string | null,
    asOf: {
      date: Schema.Day,
      revision: number,
      citation: string,
      coverage: Schema.Coverage,
      constantFrom: Schema.Day | null,
      constantUntil: Schema.Day | null,
      units: Array<{
        unitId: string,
        displayName: string,
        kind: string,
        depth: number
      }>
    }
  } | null
};

export const ChartDocument: Question<ChartQuery, ChartQueryVariables> = { name: 'Chart', text: "query Chart($code: ID!, $date: LocalDate!, $revision: Int!) {\n  organization(code: $code) {\n    nameOn(date: $date, knownAt: { revision: $revision })\n    asOf(date: $date, knownAt: { revision: $revision }) {\n      date\n      revision\n      citation\n      coverage\n      constantFrom\n      constantUntil\n      units { unitId displayName kind depth }\n    }\n  }\n}\n" };
