// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type DutiesOfUnitQueryVariables = {
  code: string;
  unit: string;
  date: Schema.Day;
  revision: number;
};

export type DutiesOfUnitQuery = {
  organization: {
    unit: {
      asOf: {
        unitId: string,
        displayName: string,
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
      } | null
    } | null
  } | null
};

export const DutiesOfUnitDocument: Question<DutiesOfUnitQuery, DutiesOfUnitQueryVariables> = { name: 'DutiesOfUnit', text: "query DutiesOfUnit($code: ID!, $unit: ID!, $date: LocalDate!, $revision: Int!) {\n  organization(code: $code) {\n    unit(id: $unit) {\n      asOf(date: $date, knownAt: { revision: $revision }) {\n        unitId\n        displayName\n        duties(includeBelow: true) { from until duty { dutyId name } holder { unitId displayName path } }\n      }\n    }\n  }\n}\n" };
