// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type NamesOnDayQueryVariables = {
  code: string;
  date: Schema.Day;
  revision: number;
};

export type NamesOnDayQuery = {
  organization: {
    asOf: {
      units: Array<{
        kind: string,
        path: Array<string>
      }>,
      duties: Array<{
        duty: {
          dutyId: string,
          name: string
        },
        holder: {
          path: Array<string>
        }
      }>,
      posts: Array<{
        name: string,
        rank: string | null,
        duties: Array<string>,
        post: {
          postId: string
        },
        unit: {
          path: Array<string>
        } | null
      }>
    }
  } | null
};

export const NamesOnDayDocument: Question<NamesOnDayQuery, NamesOnDayQueryVariables> = { name: 'NamesOnDay', text: "query NamesOnDay($code: ID!, $date: LocalDate!, $revision: Int!) {\n  organization(code: $code) {\n    asOf(date: $date, knownAt: { revision: $revision }) {\n      units { kind path }\n      duties { duty { dutyId name } holder { path } }\n      posts { name rank duties post { postId } unit { path } }\n    }\n  }\n}\n" };
