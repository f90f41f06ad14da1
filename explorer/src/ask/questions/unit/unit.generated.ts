// Written from schema.graphql by `npm run schema`. Do not edit.
import { CauseFragmentDoc, type CauseFragment } from '../log/cause.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

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
        name: string,
        displayName: string,
        kind: string,
        path: Array<string>,
        from: Schema.Day | null,
        until: Schema.Day | null,
        parent: {
          unitId: string,
          displayName: string
        } | null,
        causes: Array<CauseFragment>,
        endedBy: CauseFragment | null
      }>,
      dutyHoldings: Array<{
        from: Schema.Day | null,
        until: Schema.Day | null,
        duty: {
          dutyId: string,
          name: string
        },
        event: CauseFragment
      }>,
      postStates: Array<{
        name: string,
        rank: string | null,
        from: Schema.Day | null,
        until: Schema.Day | null,
        post: {
          postId: string
        },
        event: CauseFragment
      }>,
      oversight: Array<{
        from: Schema.Day | null,
        until: Schema.Day | null,
        posts: Array<{
          name: string
        }>,
        event: CauseFragment
      }>,
      dutyTransfers: Array<{
        on: Schema.Day,
        sentence: string,
        duty: {
          dutyId: string
        } | null,
        event: CauseFragment
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

export const UnitDocument: Question<UnitQuery, UnitQueryVariables> = { name: 'Unit', text: "query Unit($code: ID!, $unit: ID!, $revision: Int!, $lang: Language!) {\n  organization(code: $code) {\n    unit(id: $unit) {\n      unitId\n      states(knownAt: { revision: $revision }) {\n        name\n        displayName\n        kind\n        path\n        from\n        until\n        parent { unitId displayName }\n        causes { ...Cause }\n        endedBy { ...Cause }\n      }\n      dutyHoldings(knownAt: { revision: $revision }) {\n        from\n        until\n        duty { dutyId name }\n        event { ...Cause }\n      }\n      postStates(knownAt: { revision: $revision }) { name rank from until post { postId } event { ...Cause } }\n      oversight(knownAt: { revision: $revision }) { from until posts { name } event { ...Cause } }\n      dutyTransfers(knownAt: { revision: $revision }) {\n        on\n        sentence(lang: $lang)\n        duty { dutyId }\n        event { ...Cause }\n      }\n      predecessors(knownAt: { revision: $revision }) {\n        kind\n        on\n        from { unitId }\n        before { path }\n        event { ...Cause }\n      }\n      successors(knownAt: { revision: $revision }) {\n        kind\n        on\n        to { unitId }\n        after { path }\n        event { ...Cause }\n      }\n    }\n  }\n}\n" + CauseFragmentDoc };
