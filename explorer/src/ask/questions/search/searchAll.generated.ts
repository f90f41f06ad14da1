// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type SearchAllQueryVariables = {
  text: string;
};

export type SearchAllQuery = {
  searchUnits: {
    totalCount: number,
    nodes: Array<{
      unitId: string,
      organization: {
        code: string,
        name: string,
        timeZone: string
      },
      states: Array<{
        displayName: string,
        kind: string,
        path: Array<string>,
        from: Schema.Day | null,
        until: Schema.Day | null
      }>
    }>
  },
  findDuties: {
    totalCount: number,
    nodes: Array<{
      dutyId: string,
      name: string,
      organization: {
        code: string,
        name: string,
        timeZone: string
      }
    }>
  }
};

export const SearchAllDocument: Question<SearchAllQuery, SearchAllQueryVariables> = { name: 'SearchAll', text: "query SearchAll($text: String!) {\n  searchUnits(text: $text, first: 20) {\n    totalCount\n    nodes {\n      unitId\n      organization { code name timeZone }\n      states { displayName kind path from until }\n    }\n  }\n  findDuties(name: $text, first: 10) {\n    totalCount\n    nodes { dutyId name organization { code name timeZone } }\n  }\n}\n" };
