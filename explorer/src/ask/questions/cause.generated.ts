// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from './schemaTypes.js';

export type CauseFragment = {
  eventId: string,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  note: string | null,
  sentence: string,
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

export const CauseFragmentDoc = "fragment Cause on Event {\n  eventId\n  effectiveOn\n  precision\n  clause\n  note\n  sentence(lang: $lang)\n  revision { number recordedAt recordedBy reason reorganization { reorganizationId title source } }\n}\n";
