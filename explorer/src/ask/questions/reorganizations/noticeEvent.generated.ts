// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from '../schemaTypes.js';

export type NoticeEventFragment = {
  eventId: string,
  type: Schema.EventType,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  note: string | null,
  sentence: string,
  reading: {
    effectiveOn: Schema.Day,
    precision: Schema.DatePrecision,
    clause: string | null,
    note: string | null,
    sentence: string
  } | null,
  supersededBy: {
    eventId: string
  } | null
};

export const NoticeEventFragmentDoc = "fragment NoticeEvent on Event {\n  eventId\n  type\n  effectiveOn\n  precision\n  clause\n  note\n  sentence(lang: $lang)\n  reading { effectiveOn precision clause note sentence(lang: $lang) }\n  supersededBy { eventId }\n}\n";
