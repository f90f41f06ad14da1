// Written from schema.graphql by `npm run schema`. Do not edit.
import { LogEventFragmentDoc, type LogEventFragment } from './logEvent.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type LogEventsQueryVariables = {
  id: string;
  first: number;
  lang: Schema.Language;
};

export type LogEventsQuery = {
  node:
    | {
      events: Array<LogEventFragment>
    }
    | Record<PropertyKey, never>
   | null
};

export const LogEventsDocument: Question<LogEventsQuery, LogEventsQueryVariables> = { name: 'LogEvents', text: "query LogEvents($id: ID!, $first: Int!, $lang: Language!) {\n  node(id: $id) {\n    ... on Revision { events(first: $first) { ...LogEvent } }\n  }\n}\n" + LogEventFragmentDoc };
