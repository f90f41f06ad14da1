// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from '../schemaTypes.js';

export type ProblemPartsFragment = {
  code: string,
  severity: Schema.Severity,
  path: string | null,
  message: string,
  events: Array<{
    eventId: string
  }>
};

export const ProblemPartsFragmentDoc = "fragment ProblemParts on Problem {\n  code\n  severity\n  path\n  message(lang: $lang)\n  events { eventId }\n}\n";
