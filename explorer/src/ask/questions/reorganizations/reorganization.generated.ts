// Written from schema.graphql by `npm run schema`. Do not edit.
import { NoticeEventFragmentDoc, type NoticeEventFragment } from './noticeEvent.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type ReorganizationQueryVariables = {
  id: string;
  lang: Schema.Language;
};

export type ReorganizationQuery = {
  node:
    | {
      reorganizationId: string,
      title: string,
      note: string | null,
      status: Schema.ReorganizationStatus,
      effectiveOn: Schema.Day,
      announcedOn: Schema.Day | null,
      decidedOn: Schema.Day | null,
      promulgatedOn: Schema.Day | null,
      withdrawnOn: Schema.Day | null,
      legalBasis: string | null,
      source: string | null,
      events: Array<NoticeEventFragment>,
      revisions: Array<{
        number: number,
        recordedAt: string,
        recordedBy: string,
        reason: string | null,
        events: Array<{
          eventId: string,
          type: Schema.EventType,
          sentence: string,
          amends: {
            eventId: string
          } | null,
          supersededBy: {
            eventId: string
          } | null
        }>
      }>
    }
    | Record<PropertyKey, never>
   | null
};

export const ReorganizationDocument: Question<ReorganizationQuery, ReorganizationQueryVariables> = { name: 'Reorganization', text: "query Reorganization($id: ID!, $lang: Language!) {\n  node(id: $id) {\n    ... on Reorganization {\n      reorganizationId\n      title\n      note\n      status\n      effectiveOn\n      announcedOn\n      decidedOn\n      promulgatedOn\n      withdrawnOn\n      legalBasis\n      source\n      events { ...NoticeEvent }\n      revisions {\n        number\n        recordedAt\n        recordedBy\n        reason\n        events {\n          eventId\n          type\n          sentence(lang: $lang)\n          amends { eventId }\n          supersededBy { eventId }\n        }\n      }\n    }\n  }\n}\n" + NoticeEventFragmentDoc };
