// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from '../schemaTypes.js';

export type LogEventFragment = {
  eventId: string,
  type: Schema.EventType,
  effectiveOn: Schema.Day,
  clause: string | null,
  note: string | null,
  sentence: string,
  amends: {
    eventId: string,
    effectiveOn: Schema.Day,
    sentence: string,
    revision: {
      number: number
    } | null
  } | null,
  supersededBy: {
    eventId: string,
    type: Schema.EventType,
    sentence: string,
    revision: {
      number: number
    } | null
  } | null
};

export const LogEventFragmentDoc = "fragment LogEvent on Event {\n  eventId\n  type\n  effectiveOn\n  clause\n  note\n  sentence(lang: $lang)\n  amends { eventId effectiveOn sentence(lang: $lang) revision { number } }\n  supersededBy { eventId type sentence(lang: $lang) revision { number } }\n}\n";
