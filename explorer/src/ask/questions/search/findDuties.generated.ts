// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type FindDutiesQueryVariables = {
  code: string;
  text: string;
  date: Schema.Day;
  revision: number;
};

export type FindDutiesQuery = {
  organization: {
    findDuties: Array<{
      dutyId: string,
      name: string,
      outsideOn: Array<{
        body: string,
        from: Schema.Day | null
      }>,
      holdings: Array<{
        from: Schema.Day | null,
        until: Schema.Day | null,
        holder: {
          unitId: string,
          path: Array<string>
        }
      }>
    }>
  } | null
};

export const FindDutiesDocument: Question<FindDutiesQuery, FindDutiesQueryVariables> = { name: 'FindDuties', text: "query FindDuties($code: ID!, $text: String!, $date: LocalDate!, $revision: Int!) {\n  organization(code: $code) {\n    findDuties(name: $text) {\n      dutyId\n      name\n      outsideOn(date: $date, knownAt: { revision: $revision }) { body from }\n      holdings(knownAt: { revision: $revision }) { from until holder { unitId path } }\n    }\n  }\n}\n" };
