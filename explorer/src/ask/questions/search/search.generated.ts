// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type SearchQueryVariables = {
  code: string;
  text: string;
  date: Schema.Day;
  revision: number;
};

export type SearchQuery = {
  searchUnits: {
    totalCount: number,
    nodes: Array<{
      unitId: string,
      states: Array<{
        displayName: string,
        kind: string,
        path: Array<string>,
        from: Schema.Day | null,
        until: Schema.Day | null
      }>
    }>
  },
  organization: {
    findDuties: Array<{
      dutyId: string,
      name: string,
      holderOn: Array<{
        path: Array<string>
      }>,
      holdings: Array<{
        holder: {
          path: Array<string>
        }
      }>
    }>,
    findPosts: Array<{
      postId: string,
      states: Array<{
        name: string,
        rank: string | null,
        from: Schema.Day | null,
        until: Schema.Day | null,
        unit: {
          unitId: string,
          name: string,
          path: Array<string>
        } | null
      }>
    }>,
    reorganizations: {
      totalCount: number,
      nodes: Array<{
        reorganizationId: string,
        title: string,
        effectiveOn: Schema.Day,
        status: Schema.ReorganizationStatus
      }>
    }
  } | null,
  organizations: {
    totalCount: number,
    nodes: Array<{
      code: string,
      name: string,
      names: Array<{
        name: string,
        from: Schema.Day | null,
        until: Schema.Day | null
      }>
    }>
  }
};

export const SearchDocument: Question<SearchQuery, SearchQueryVariables> = { name: 'Search', text: "query Search($code: ID!, $text: String!, $date: LocalDate!, $revision: Int!) {\n  searchUnits(text: $text, organization: $code, first: 12) {\n    totalCount\n    nodes {\n      unitId\n      states(knownAt: { revision: $revision }) { displayName kind path from until }\n    }\n  }\n  organization(code: $code) {\n    findDuties(name: $text, first: 8) {\n      dutyId\n      name\n      holderOn(date: $date, knownAt: { revision: $revision }) { path }\n      holdings(knownAt: { revision: $revision }) { holder { path } }\n    }\n    findPosts(name: $text, first: 8) {\n      postId\n      states { name rank unit { unitId name path } from until }\n    }\n    reorganizations(search: $text, last: 8) {\n      totalCount\n      nodes { reorganizationId title effectiveOn status }\n    }\n  }\n  organizations(search: $text, first: 5) {\n    totalCount\n    nodes { code name names { name from until } }\n  }\n}\n" };
