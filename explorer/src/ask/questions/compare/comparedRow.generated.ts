// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from '../schemaTypes.js';

export type ComparedRowFragment = {
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
};

export const ComparedRowFragmentDoc = "fragment ComparedRow on ComparisonRow {\n  depth\n  kinds\n  before { unitId displayName kind }\n  after { unitId displayName kind }\n}\n";
