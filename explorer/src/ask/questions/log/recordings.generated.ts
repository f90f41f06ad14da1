// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type RecordingsQueryVariables = {
  code: string;
  before?: string | null | undefined;
};

export type RecordingsQuery = {
  organization: {
    revisions: {
      totalCount: number,
      pageInfo: {
        hasPreviousPage: boolean,
        startCursor: string | null
      },
      nodes: Array<{
        number: number,
        recordedAt: string,
        recordedBy: string,
        reorganization: {
          title: string
        } | null,
        events: Array<{
          type: Schema.EventType,
          effectiveOn: Schema.Day
        }>
      }>
    }
  } | null
};

export const RecordingsDocument: Question<RecordingsQuery, RecordingsQueryVariables> = { name: 'Recordings', text: "query Recordings($code: ID!, $before: String) {\n  organization(code: $code) {\n    revisions(last: 60, before: $before) {\n      totalCount\n      pageInfo { hasPreviousPage startCursor }\n      nodes {\n        number\n        recordedAt\n        recordedBy\n        reorganization { title }\n        events { type effectiveOn }\n      }\n    }\n  }\n}\n" };
