// Written from schema.graphql by `npm run schema`. Do not edit.
import type { CauseFragment } from './cause.generated.js';
import type * as Schema from './schemaTypes.js';

export type ComparisonPartsFragment = {
  from: {
    date: Schema.Day,
    coverage: Schema.Coverage
  },
  to: {
    date: Schema.Day,
    coverage: Schema.Coverage
  },
  table: Array<{
    depth: number,
    kinds: Array<Schema.ChangeKind>,
    before: {
      unitId: string,
      displayName: string,
      kind: string
    } | null,
    after: {
      unitId: string,
      displayName: string,
      kind: string
    } | null
  }>,
  changes: Array<{
    kinds: Array<Schema.ChangeKind>,
    before: Array<{
      unitId: string
    }>,
    after: Array<{
      unitId: string
    }>,
    lines: Array<{
      sentence: string,
      events: Array<{
        eventId: string,
        clause: string | null,
        revision: {
          reorganization: {
            reorganizationId: string,
            title: string
          } | null
        } | null
      }>
    }>
  }>,
  dutyTransfers: Array<{
    sentence: string,
    event: CauseFragment
  }>,
  holderChanges: Array<{
    sentence: string,
    events: Array<CauseFragment>
  }>,
  postChanges: Array<{
    sentence: string,
    events: Array<CauseFragment>
  }>,
  oversightChanges: Array<{
    sentence: string,
    events: Array<CauseFragment>
  }>
};

export const ComparisonPartsFragmentDoc = "fragment ComparisonParts on Comparison {\n  from { date coverage }\n  to { date coverage }\n  table {\n    depth\n    kinds\n    before { unitId displayName kind }\n    after { unitId displayName kind }\n  }\n  changes {\n    kinds\n    before { unitId }\n    after { unitId }\n    lines {\n      sentence(lang: $lang)\n      events { eventId clause revision { reorganization { reorganizationId title } } }\n    }\n  }\n  dutyTransfers { sentence(lang: $lang) event { ...Cause } }\n  holderChanges { sentence(lang: $lang) events { ...Cause } }\n  postChanges { sentence(lang: $lang) events { ...Cause } }\n  oversightChanges { sentence(lang: $lang) events { ...Cause } }\n}\n";
