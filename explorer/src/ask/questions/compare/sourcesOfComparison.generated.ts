// Written from schema.graphql by `npm run schema`. Do not edit.
import type { SourceOfEventFragment } from './sourceOfEvent.generated.js';

export type SourcesOfComparisonFragment = {
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
};

export const SourcesOfComparisonFragmentDoc = "fragment SourcesOfComparison on Comparison {\n  table(changedOnly: $changedOnly) {\n    before { path }\n    after { path }\n  }\n  changes {\n    events { ...SourceOfEvent }\n  }\n  dutyTransfers {\n    event { ...SourceOfEvent }\n  }\n  holderChanges {\n    events { ...SourceOfEvent }\n  }\n  postChanges {\n    events { ...SourceOfEvent }\n  }\n  oversightChanges {\n    events { ...SourceOfEvent }\n  }\n}\n";
