// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type OrganizationsQueryVariables = {
  search?: string | null | undefined;
  after?: string | null | undefined;
};

export type OrganizationsQuery = {
  organizations: {
    totalCount: number,
    nodes: Array<{
      code: string,
      name: string,
      revision: number,
      names: Array<{
        name: string,
        from: Schema.Day | null,
        until: Schema.Day | null
      }>
    }>,
    pageInfo: {
      hasNextPage: boolean,
      endCursor: string | null
    }
  }
};

export const OrganizationsDocument: Question<OrganizationsQuery, OrganizationsQueryVariables> = { name: 'Organizations', text: "query Organizations($search: String, $after: String) {\n  organizations(search: $search, first: 50, after: $after) {\n    totalCount\n    nodes { code name revision names { name from until } }\n    pageInfo { hasNextPage endCursor }\n  }\n}\n" };
