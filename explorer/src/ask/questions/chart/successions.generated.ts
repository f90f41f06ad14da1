// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type SuccessionsQueryVariables = {
  code: string;
  revision: number;
};

export type SuccessionsQuery = {
  organization: {
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
  } | null
};

export const SuccessionsDocument: Question<SuccessionsQuery, SuccessionsQueryVariables> = { name: 'Successions', text: "query Successions($code: ID!, $revision: Int!) {\n  organization(code: $code) {\n    successions(knownAt: { revision: $revision }) { kind on from { unitId } to { unitId } }\n  }\n}\n" };
