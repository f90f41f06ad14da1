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
    description: string,
    extent: Schema.DutyExtent,
    outside: string | null,
    from: Array<{
      displayName: string
    }>,
    to: Array<{
      displayName: string
    }>,
    event: CauseFragment
  }>,
  postChanges: Array<{
    before: {
      name: string,
      rank: string | null,
      unit: {
        displayName: string
      } | null
    } | null,
    after: {
      name: string,
      rank: string | null,
      unit: {
        displayName: string
      } | null
    } | null,
    events: Array<CauseFragment>
  }>
};

export const ComparisonPartsFragmentDoc = "fragment ComparisonParts on Comparison {\n  from { date coverage }\n  to { date coverage }\n  table {\n    depth\n    kinds\n    before { unitId displayName kind }\n    after { unitId displayName kind }\n  }\n  changes {\n    kinds\n    before { unitId }\n    after { unitId }\n    lines {\n      sentence(lang: $lang)\n      events { eventId clause revision { reorganization { reorganizationId title } } }\n    }\n  }\n  dutyTransfers {\n    description\n    extent\n    outside\n    from { displayName }\n    to { displayName }\n    event { ...Cause }\n  }\n  postChanges {\n    before { name rank unit { displayName } }\n    after { name rank unit { displayName } }\n    events { ...Cause }\n  }\n}\n";
