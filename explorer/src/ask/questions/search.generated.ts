// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type SearchQueryVariables = {
  code: string;
  text: string;
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
      name: string
    }>
  } | null
};

export const SearchDocument: Question<SearchQuery, SearchQueryVariables> = { name: 'Search', text: "query Search($code: ID!, $text: String!, $revision: Int!) {\n  searchUnits(text: $text, organization: $code, first: 30) {\n    totalCount\n    nodes {\n      unitId\n      states(knownAt: { revision: $revision }) { displayName kind path from until }\n    }\n  }\n  organization(code: $code) {\n    findDuties(name: $text) { dutyId name }\n  }\n}\n" };
