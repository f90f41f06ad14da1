// Written from schema.graphql by `npm run schema`. Do not edit.
import { SourceOfEventFragmentDoc, type SourceOfEventFragment } from './sourceOfEvent.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type ComparisonSourcesQueryVariables = {
  code: string;
  from: Schema.Day;
  fromRevision: number;
  to: Schema.Day;
  revision: number;
  changedOnly: boolean;
};

export type ComparisonSourcesQuery = {
  organization: {
    compare: {
      table: Array<{
        before: {
          path: Array<string>
        } | null,
        after: {
          path: Array<string>
        } | null
      }>,
      changes: Array<{
        events: Array<SourceOfEventFragment>
      }>,
      dutyTransfers: Array<{
        event: SourceOfEventFragment
      }>,
      holderChanges: Array<{
        events: Array<SourceOfEventFragment>
      }>,
      postChanges: Array<{
        events: Array<SourceOfEventFragment>
      }>,
      oversightChanges: Array<{
        events: Array<SourceOfEventFragment>
      }>
    }
  } | null
};

export const ComparisonSourcesDocument: Question<ComparisonSourcesQuery, ComparisonSourcesQueryVariables> = { name: 'ComparisonSources', text: "query ComparisonSources($code: ID!, $from: LocalDate!, $fromRevision: Int!, $to: LocalDate!, $revision: Int!, $changedOnly: Boolean!) {\n  organization(code: $code) {\n    compare(from: $from, to: $to, fromKnownAt: { revision: $fromRevision }, knownAt: { revision: $revision }) {\n      table(changedOnly: $changedOnly) {\n        before { path }\n        after { path }\n      }\n      changes {\n        events { ...SourceOfEvent }\n      }\n      dutyTransfers {\n        event { ...SourceOfEvent }\n      }\n      holderChanges {\n        events { ...SourceOfEvent }\n      }\n      postChanges {\n        events { ...SourceOfEvent }\n      }\n      oversightChanges {\n        events { ...SourceOfEvent }\n      }\n    }\n  }\n}\n" + SourceOfEventFragmentDoc };
