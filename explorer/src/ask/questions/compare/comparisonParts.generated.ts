// Written from schema.graphql by `npm run schema`. Do not edit.
import type { CauseFragment } from '../log/cause.generated.js';
import type * as Schema from '../schemaTypes.js';

export type ComparisonPartsFragment = {
  from: {
    date: Schema.Day,
    coverage: Schema.Coverage
  },
  to: {
    date: Schema.Day,
    coverage: Schema.Coverage
  },
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
    from: Array<{
      unitId: string
    }>,
    to: Array<{
      unitId: string
    }>,
    event: CauseFragment
  }>,
  holderChanges: Array<{
    sentence: string,
    before: Array<{
      unitId: string
    }>,
    after: Array<{
      unitId: string
    }>,
    events: Array<CauseFragment>
  }>,
  postChanges: Array<{
    sentence: string,
    before: {
      unit: {
        unitId: string
      } | null
    } | null,
    after: {
      unit: {
        unitId: string
      } | null
    } | null,
    events: Array<CauseFragment>
  }>,
  oversightChanges: Array<{
    sentence: string,
    unit: {
      unitId: string
    },
    events: Array<CauseFragment>
  }>
};

export const ComparisonPartsFragmentDoc = "fragment ComparisonParts on Comparison {\n  from { date coverage }\n  to { date coverage }\n  changes {\n    kinds\n    before { unitId }\n    after { unitId }\n    lines {\n      sentence(lang: $lang)\n      events { eventId clause revision { reorganization { reorganizationId title } } }\n    }\n  }\n  dutyTransfers {\n    sentence(lang: $lang)\n    from { unitId }\n    to { unitId }\n    event { ...Cause }\n  }\n  holderChanges {\n    sentence(lang: $lang)\n    before { unitId }\n    after { unitId }\n    events { ...Cause }\n  }\n  postChanges {\n    sentence(lang: $lang)\n    before { unit { unitId } }\n    after { unit { unitId } }\n    events { ...Cause }\n  }\n  oversightChanges {\n    sentence(lang: $lang)\n    unit { unitId }\n    events { ...Cause }\n  }\n}\n";
