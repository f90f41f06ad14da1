// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';

export type RecordedAtQueryVariables = {
  id: string;
};

export type RecordedAtQuery = {
  node:
    | {
      recordedAt: string,
      recordedBy: string,
      reason: string | null
    }
    | Record<PropertyKey, never>
   | null
};

export const RecordedAtDocument: Question<RecordedAtQuery, RecordedAtQueryVariables> = { name: 'RecordedAt', text: "query RecordedAt($id: ID!) {\n  node(id: $id) { ... on Revision { recordedAt recordedBy reason } }\n}\n" };
