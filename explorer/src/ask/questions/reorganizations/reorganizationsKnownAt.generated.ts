// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type ReorganizationsKnownAtQueryVariables = {
  ids: Array<string> | string;
};

export type ReorganizationsKnownAtQuery = {
  nodes: Array<
    | {
      reorganizationId: string,
      title: string,
      effectiveOn: Schema.Day,
      status: Schema.ReorganizationStatus,
      withdrawnOn: Schema.Day | null,
      legalBasis: string | null,
      events: Array<{
        eventId: string,
        reading: {
          effectiveOn: Schema.Day
        } | null
      }>,
      revisions: Array<{
        number: number
      }>
    }
    | Record<PropertyKey, never>
   | null>
};

export const ReorganizationsKnownAtDocument: Question<ReorganizationsKnownAtQuery, ReorganizationsKnownAtQueryVariables> = { name: 'ReorganizationsKnownAt', text: "query ReorganizationsKnownAt($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    ... on Reorganization {\n      reorganizationId\n      title\n      effectiveOn\n      status\n      withdrawnOn\n      legalBasis\n      events { eventId reading { effectiveOn } }\n      revisions { number }\n    }\n  }\n}\n" };
