// Written from schema.graphql by `npm run schema`. Do not edit.
import { LogEntryFragmentDoc, type LogEntryFragment } from './logEntry.generated.js';
import { LogEventFragmentDoc, type LogEventFragment } from './logEvent.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type LogOfEventQueryVariables = {
  id: string;
  lang: Schema.Language;
};

export type LogOfEventQuery = {
  node:
    | (
      {
      revision: LogEntryFragment | null
    }
      & LogEventFragment
    )
    | Record<PropertyKey, never>
   | null
};

export const LogOfEventDocument: Question<LogOfEventQuery, LogOfEventQueryVariables> = { name: 'LogOfEvent', text: "query LogOfEvent($id: ID!, $lang: Language!) {\n  node(id: $id) {\n    ... on Event { ...LogEvent revision { ...LogEntry } }\n  }\n}\n" + LogEntryFragmentDoc + LogEventFragmentDoc };
