// Written from schema.graphql by `npm run schema`. Do not edit.
import { CauseFragmentDoc, type CauseFragment } from '../log/cause.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type PostQueryVariables = {
  code: string;
  id: string;
  revision: number;
  lang: Schema.Language;
};

export type PostQuery = {
  organization: {
    post: {
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
        } | null,
        event: CauseFragment
      }>
    } | null
  } | null
};

export const PostDocument: Question<PostQuery, PostQueryVariables> = { name: 'Post', text: "query Post($code: ID!, $id: ID!, $revision: Int!, $lang: Language!) {\n  organization(code: $code) {\n    post(id: $id) {\n      postId\n      states(knownAt: { revision: $revision }) {\n        name\n        rank\n        duties\n        from\n        until\n        unit { unitId path }\n        event { ...Cause }\n      }\n    }\n  }\n}\n" + CauseFragmentDoc };
