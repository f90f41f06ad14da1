// Written from schema.graphql by `npm run schema`. Do not edit.
import { CauseFragmentDoc, type CauseFragment } from './cause.generated.js';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type UnitQueryVariables = {
  code: string;
  unit: string;
  revision: number;
  lang: Schema.Language;
};

export type UnitQuery = {
  organization: {
    unit: {
      unitId: string,
      states: Array<{
        displayName: string,
        kind: string,
        path: Array<string>,
        from: Schema.Day | null,
        until: Schema.Day | null,
        becauseOf: CauseFragment,
        parent: {
          unitId: string,
          displayName: string
        } | null
      }>,
      predecessors: Array<{
        kind: Schema.SuccessionKind,
        on: Schema.Day,
        from: {
          unitId: string
        },
        before: {
          path: Array<string>
        } | null,
        event: CauseFragment
      }>,
      successors: Array<{
        kind: Schema.SuccessionKind,
        on: Schema.Day,
        to: {
          unitId: string
        },
        after: {
          path: Array<string>
        } | null,
        event: CauseFragment
      }>
    } | null
  } | null
};

export const UnitDocument: Question<UnitQuery, UnitQueryVariables> = { name: 'Unit', text: "query Unit($code: ID!, $unit: ID!, $revision: Int!, $lang: Language!) {\n  organization(code: $code) {\n    unit(id: $unit) {\n      unitId\n      states(knownAt: { revision: $revision }) {\n        displayName\n        kind\n        path\n        from\n        until\n        becauseOf { ...Cause }\n        parent { unitId displayName }\n      }\n      predecessors(knownAt: { revision: $revision }) {\n        kind\n        on\n        from { unitId }\n        before { path }\n        event { ...Cause }\n      }\n      successors(knownAt: { revision: $revision }) {\n        kind\n        on\n        to { unitId }\n        after { path }\n        event { ...Cause }\n      }\n    }\n  }\n}\n" + CauseFragmentDoc };
