// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type FindPostsQueryVariables = {
  code: string;
  text: string;
  revision: number;
};

export type FindPostsQuery = {
  organization: {
    findPosts: Array<{
      postId: string,
      states: Array<{
        name: string,
        rank: string | null,
        duties: Array<string>,
        from: Schema.Day | null,
        until: Schema.Day | null,
        unit: {
          unitId: string,
          path: Array<string>
        } | null
      }>
    }>
  } | null
};

export const FindPostsDocument: Question<FindPostsQuery, FindPostsQueryVariables> = { name: 'FindPosts', text: "query FindPosts($code: ID!, $text: String!, $revision: Int!) {\n  organization(code: $code) {\n    findPosts(name: $text, first: 50) {\n      postId\n      states(knownAt: { revision: $revision }) { name rank duties from until unit { unitId path } }\n    }\n  }\n}\n" };
