// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from './question.js';

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
      revision: number
    }>,
    pageInfo: {
      hasNextPage: boolean,
      endCursor: string | null
    }
  }
};

export const OrganizationsDocument: Question<OrganizationsQuery, OrganizationsQueryVariables> = { name: 'Organizations', text: "query Organizations($search: String, $after: String) {\n  organizations(search: $search, first: 50, after: $after) {\n    totalCount\n    nodes { code name revision }\n    pageInfo { hasNextPage endCursor }\n  }\n}\n" };
