// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type LogQueryVariables = {
  code: string;
  filter?: Schema.RevisionFilter | null | undefined;
  before?: string | null | undefined;
  lang: Schema.Language;
};

export type LogQuery = {
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
        reason: string | null,
        hash: string,
        reorganization: {
          reorganizationId: string,
          title: string
        } | null,
        events: Array<{
          eventId: string,
          type: Schema.EventType,
          effectiveOn: Schema.Day,
          precision: Schema.DatePrecision,
          clause: string | null,
          note: string | null,
          sentence: string,
          supersededBy: {
            eventId: string,
            revision: {
              number: number
            } | null
          } | null
        }>
      }>
    }
  } | null
};

export const LogDocument: Question<LogQuery, LogQueryVariables> = { name: 'Log', text: "query Log($code: ID!, $filter: RevisionFilter, $before: String, $lang: Language!) {\n  organization(code: $code) {\n    revisions(filter: $filter, last: 30, before: $before) {\n      totalCount\n      pageInfo { hasPreviousPage startCursor }\n      nodes {\n        number\n        recordedAt\n        recordedBy\n        reason\n        hash\n        reorganization { reorganizationId title }\n        events {\n          eventId\n          type\n          effectiveOn\n          precision\n          clause\n          note\n          sentence(lang: $lang)\n          supersededBy { eventId revision { number } }\n        }\n      }\n    }\n  }\n}\n" };
