// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from '../question.js';

export type SourcesQueryVariables = {
  code: string;
  after?: string | null | undefined;
};

export type SourcesQuery = {
  organization: SourcesPageFragment | null
};

export type SourcesPageFragment = {
  revisions: {
    nodes: Array<{
      number: number,
      source: string | null,
      reorganization: {
        source: string | null
      } | null
    }>,
    pageInfo: {
      hasNextPage: boolean,
      endCursor: string | null
    }
  }
};

export const SourcesDocument: Question<SourcesQuery, SourcesQueryVariables> = parse("query Sources($code:ID!$after:String){organization(code:$code){...SourcesPage}}fragment SourcesPage on Organization{revisions(first:1000 after:$after){nodes{number source reorganization{source}}pageInfo{hasNextPage endCursor}}}");
