// Written from schema.graphql by `npm run schema`. Do not edit.
import type { CauseFragment } from '../log/cause.generated.js';
import type * as Schema from '../schemaTypes.js';

export type HeldByUnitFragment = {
  from: Schema.Day | null,
  until: Schema.Day | null,
  holder: {
    unitId: string,
    path: Array<string>
  },
  event: CauseFragment
};

export const HeldByUnitFragmentDoc = "fragment HeldByUnit on DutyHolding {\n  from\n  until\n  holder { unitId path }\n  event { ...Cause }\n}\n";
