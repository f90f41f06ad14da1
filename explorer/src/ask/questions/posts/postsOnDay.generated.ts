// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type PostsOnDayQueryVariables = {
  code: string;
  date: Schema.Day;
  revision: number;
};

export type PostsOnDayQuery = {
  organization: {
    asOf: {
      posts: Array<{
        name: string,
        rank: string | null,
        duties: Array<string>,
        from: Schema.Day | null,
        until: Schema.Day | null,
        post: {
          postId: string
        },
        unit: {
          unitId: string,
          path: Array<string>
        } | null
      }>
    }
  } | null
};

export const PostsOnDayDocument: Question<PostsOnDayQuery, PostsOnDayQueryVariables> = { name: 'PostsOnDay', text: "query PostsOnDay($code: ID!, $date: LocalDate!, $revision: Int!) {\n  organization(code: $code) {\n    asOf(date: $date, knownAt: { revision: $revision }) {\n      posts { name rank duties from until post { postId } unit { unitId path } }\n    }\n  }\n}\n" };
