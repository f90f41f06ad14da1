// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type PreviewedChartQueryVariables = {
  code: string;
  of: Schema.PreviewInput;
};

export type PreviewedChartQuery = {
  organization: {
    preview: {
      snapshot: {
        date: Schema.Day,
        units: Array<{
          unitId: string,
          displayName: string,
          kind: string,
          depth: number
        }>
      } | null
    }
  } | null
};

export const PreviewedChartDocument: Question<PreviewedChartQuery, PreviewedChartQueryVariables> = { name: 'PreviewedChart', text: "query PreviewedChart($code: ID!, $of: PreviewInput!) {\n  organization(code: $code) {\n    preview(of: $of) {\n      snapshot {\n        date\n        units { unitId displayName kind depth }\n      }\n    }\n  }\n}\n" };
