// Written from schema.graphql by `npm run schema`. Do not edit.
import { CauseFragmentDoc, type CauseFragment } from './cause.generated.js';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type UnitOnDayQueryVariables = {
  code: string;
  unit: string;
  date: Schema.Day;
  revision: number;
  lang: Schema.Language;
};

export type UnitOnDayQuery = {
  organization: {
    unit: {
      asOf: {
        displayName: string,
        kind: string,
        path: Array<string>,
        from: Schema.Day | null,
        until: Schema.Day | null,
        becauseOf: CauseFragment,
        duties: Array<{
          from: Schema.Day | null,
          until: Schema.Day | null,
          duty: {
            dutyId: string,
            name: string
          },
          event: CauseFragment
        }>,
        posts: Array<{
          name: string,
          rank: string | null,
          from: Schema.Day | null,
          until: Schema.Day | null,
          event: CauseFragment
        }>,
        overseers: Array<{
          name: string,
          post: {
            postId: string
          },
          event: CauseFragment
        }>
      } | null
    } | null
  } | null
};

export const UnitOnDayDocument: Question<UnitOnDayQuery, UnitOnDayQueryVariables> = { name: 'UnitOnDay', text: "query UnitOnDay($code: ID!, $unit: ID!, $date: LocalDate!, $revision: Int!, $lang: Language!) {\n  organization(code: $code) {\n    unit(id: $unit) {\n      asOf(date: $date, knownAt: { revision: $revision }) {\n        displayName\n        kind\n        path\n        from\n        until\n        becauseOf { ...Cause }\n        duties { from until duty { dutyId name } event { ...Cause } }\n        posts { name rank from until event { ...Cause } }\n        overseers { name post { postId } event { ...Cause } }\n      }\n    }\n  }\n}\n" + CauseFragmentDoc };
