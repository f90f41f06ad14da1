// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from '../schemaTypes.js';

export type CauseFragment = {
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
  supersededBy: {
    eventId: string,
    type: Schema.EventType,
    sentence: string,
    revision: {
      number: number,
      recordedAt: string,
      recordedBy: string,
      reason: string | null
    } | null
  } | null,
  revision: {
    number: number,
    recordedAt: string,
    recordedBy: string,
    reason: string | null,
    reorganization: {
      reorganizationId: string,
      title: string,
      source: string | null
    } | null
  } | null
};

export const CauseFragmentDoc = "fragment Cause on Event {\n  eventId\n  type\n  effectiveOn\n  precision\n  clause\n  note\n  data\n  sentence(lang: $lang)\n  reading { type effectiveOn precision clause note data sentence(lang: $lang) }\n  supersededBy { eventId type sentence(lang: $lang) revision { number recordedAt recordedBy reason } }\n  revision { number recordedAt recordedBy reason reorganization { reorganizationId title source } }\n}\n";
