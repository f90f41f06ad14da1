// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type LineageQueryVariables = {
  code: string;
  unit: string;
  revision: number;
};

export type LineageQuery = {
  organization: {
    unit: {
      unitId: string,
      lineage: {
        units: Array<{
          unitId: string,
          states: Array<{
            displayName: string,
            kind: string,
            from: Schema.Day | null,
            until: Schema.Day | null
          }>
        }>,
        successions: Array<{
          kind: Schema.SuccessionKind,
          on: Schema.Day,
          from: {
            unitId: string
          },
          to: {
            unitId: string
          }
        }>
      }
    } | null
  } | null
};

export const LineageDocument: Question<LineageQuery, LineageQueryVariables> = { name: 'Lineage', text: "query Lineage($code: ID!, $unit: ID!, $revision: Int!) {\n  organization(code: $code) {\n    unit(id: $unit) {\n      unitId\n      lineage(direction: BOTH, knownAt: { revision: $revision }) {\n        units {\n          unitId\n          states(knownAt: { revision: $revision }) { displayName kind from until }\n        }\n        successions { kind on from { unitId } to { unitId } }\n      }\n    }\n  }\n}\n" };
