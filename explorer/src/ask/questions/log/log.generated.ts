// Written from schema.graphql by `npm run schema`. Do not edit.
import { LogEntryFragmentDoc, type LogEntryFragment } from './logEntry.generated.js';
import { LogEventFragmentDoc } from './logEvent.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type LogQueryVariables = {
  code: string;
  filter?: Schema.RevisionFilter | null | undefined;
  before?: string | null | undefined;
  lang: Schema.Language;
};

export type LogQuery = {
  organization: {
    revisions: {
      totalCount: number,
      pageInfo: {
        hasPreviousPage: boolean,
        startCursor: string | null
      },
      nodes: Array<LogEntryFragment>
    }
  } | null
};

export const LogDocument: Question<LogQuery, LogQueryVariables> = { name: 'Log', text: "query Log($code: ID!, $filter: RevisionFilter, $before: String, $lang: Language!) {\n  organization(code: $code) {\n    revisions(filter: $filter, last: 30, before: $before) {\n      totalCount\n      pageInfo { hasPreviousPage startCursor }\n      nodes { ...LogEntry }\n    }\n  }\n}\n" + LogEntryFragmentDoc + LogEventFragmentDoc };
