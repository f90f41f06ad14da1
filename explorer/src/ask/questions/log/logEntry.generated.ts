// Written from schema.graphql by `npm run schema`. Do not edit.
import type { LogEventFragment } from './logEvent.generated.js';

export type LogEntryFragment = {
  id: string,
  number: number,
  recordedAt: string,
  recordedBy: string,
  reason: string | null,
  source: string | null,
  hash: string,
  eventCount: number,
  reorganization: {
    reorganizationId: string,
    title: string
  } | null,
  events: Array<LogEventFragment>
};

export const LogEntryFragmentDoc = "fragment LogEntry on Revision {\n  id\n  number\n  recordedAt\n  recordedBy\n  reason\n  source\n  hash\n  reorganization { reorganizationId title }\n  eventCount\n  events(first: 12) { ...LogEvent }\n}\n";
