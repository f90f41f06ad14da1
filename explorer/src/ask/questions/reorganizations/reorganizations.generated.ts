// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';

export type ReorganizationsQueryVariables = {
  code: string;
  search?: string | null | undefined;
  before?: string | null | undefined;
};

export type ReorganizationsQuery = {
  organization: {
    reorganizations: {
      totalCount: number,
      pageInfo: {
        hasPreviousPage: boolean,
        startCursor: string | null
      },
      nodes: Array<{
        reorganizationId: string
      }>
    }
  } | null
};

export const ReorganizationsDocument: Question<ReorganizationsQuery, ReorganizationsQueryVariables> = { name: 'Reorganizations', text: "query Reorganizations($code: ID!, $search: String, $before: String) {\n  organization(code: $code) {\n    reorganizations(search: $search, last: 50, before: $before) {\n      totalCount\n      pageInfo { hasPreviousPage startCursor }\n      nodes { reorganizationId }\n    }\n  }\n}\n" };
