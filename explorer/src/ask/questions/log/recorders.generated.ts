// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';

export type RecordersQueryVariables = {
  code: string;
};

export type RecordersQuery = {
  organization: {
    recorders: Array<string>
  } | null
};

export const RecordersDocument: Question<RecordersQuery, RecordersQueryVariables> = { name: 'Recorders', text: "query Recorders($code: ID!) {\n  organization(code: $code) { recorders }\n}\n" };
