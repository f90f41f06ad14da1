// Written from schema.graphql by `npm run schema`. Do not edit.
import type { CauseFragment } from '../log/cause.generated.js';
import type * as Schema from '../schemaTypes.js';

export type HeldOutsideFragment = {
  body: string,
  from: Schema.Day | null,
  until: Schema.Day | null,
  transfer: {
    event: CauseFragment
  }
};

export const HeldOutsideFragmentDoc = "fragment HeldOutside on OutsideHolding {\n  body\n  from\n  until\n  transfer { event { ...Cause } }\n}\n";
