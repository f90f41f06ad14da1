// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type RecordedEventQueryVariables = {
  id: string;
  lang: Schema.Language;
};

export type RecordedEventQuery = {
  node:
    | {
      eventId: string,
      type: Schema.EventType,
      effectiveOn: Schema.Day,
      precision: Schema.DatePrecision,
      clause: string | null,
      note: string | null,
      data: Schema.Json,
      sentence: string,
      reading: {
        type: string,
        effectiveOn: Schema.Day,
        precision: Schema.DatePrecision,
        clause: string | null,
        note: string | null,
        data: Schema.Json,
        sentence: string
      } | null,
      revision: {
        reorganization: {
          reorganizationId: string,
          title: string,
          effectiveOn: Schema.Day
        } | null
      } | null
    }
    | Record<PropertyKey, never>
   | null
};

export const RecordedEventDocument: Question<RecordedEventQuery, RecordedEventQueryVariables> = { name: 'RecordedEvent', text: "query RecordedEvent($id: ID!, $lang: Language!) {\n  node(id: $id) {\n    ... on Event {\n      eventId\n      type\n      effectiveOn\n      precision\n      clause\n      note\n      data\n      sentence(lang: $lang)\n      reading { type effectiveOn precision clause note data sentence(lang: $lang) }\n      revision { reorganization { reorganizationId title effectiveOn } }\n    }\n  }\n}\n" };
