// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from '../schemaTypes.js';

export type LogEntryFragment = {
  number: number,
  recordedAt: string,
  recordedBy: string,
  reason: string | null,
  source: string | null,
  hash: string,
  reorganization: {
    reorganizationId: string,
    title: string
  } | null,
  events: Array<{
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
  }>
};

export const LogEntryFragmentDoc = "fragment LogEntry on Revision {\n  number\n  recordedAt\n  recordedBy\n  reason\n  source\n  hash\n  reorganization { reorganizationId title }\n  events {\n    eventId\n    type\n    effectiveOn\n    clause\n    note\n    sentence(lang: $lang)\n    amends { eventId effectiveOn sentence(lang: $lang) revision { number } }\n    supersededBy { eventId type sentence(lang: $lang) revision { number } }\n  }\n}\n";
