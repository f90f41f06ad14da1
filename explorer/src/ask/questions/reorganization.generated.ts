// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type ReorganizationQueryVariables = {
  code: string;
  id: string;
  lang: Schema.Language;
};

export type ReorganizationQuery = {
  organization: {
    reorganization: {
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
            number: number,
            reason: string | null
          } | null
        } | null
      }>
    } | null
  } | null
};

export const ReorganizationDocument: Question<ReorganizationQuery, ReorganizationQueryVariables> = { name: 'Reorganization', text: "query Reorganization($code: ID!, $id: ID!, $lang: Language!) {\n  organization(code: $code) {\n    reorganization(id: $id) {\n      reorganizationId\n      title\n      note\n      status\n      effectiveOn\n      announcedOn\n      decidedOn\n      promulgatedOn\n      withdrawnOn\n      legalBasis\n      source\n      events {\n        eventId\n        type\n        effectiveOn\n        precision\n        clause\n        note\n        sentence(lang: $lang)\n        supersededBy { eventId revision { number reason } }\n      }\n    }\n  }\n}\n" };
