// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type DutiesOnDayQueryVariables = {
  code: string;
  date: Schema.Day;
  revision: number;
};

export type DutiesOnDayQuery = {
  organization: {
    asOf: {
      duties: Array<{
        from: Schema.Day | null,
        until: Schema.Day | null,
        duty: {
          dutyId: string,
          name: string
        },
        holder: {
          unitId: string,
          displayName: string,
          path: Array<string>
        }
      }>
    }
  } | null
};

export const DutiesOnDayDocument: Question<DutiesOnDayQuery, DutiesOnDayQueryVariables> = { name: 'DutiesOnDay', text: "query DutiesOnDay($code: ID!, $date: LocalDate!, $revision: Int!) {\n  organization(code: $code) {\n    asOf(date: $date, knownAt: { revision: $revision }) {\n      duties { from until duty { dutyId name } holder { unitId displayName path } }\n    }\n  }\n}\n" };
