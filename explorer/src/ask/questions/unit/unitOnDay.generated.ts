// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type UnitOnDayQueryVariables = {
  code: string;
  unit: string;
  date: Schema.Day;
  revision: number;
};

export type UnitOnDayQuery = {
  organization: {
    unit: {
      unitId: string,
      asOf: {
        parent: {
          unitId: string,
          displayName: string,
          parent: {
            unitId: string,
            displayName: string,
            parent: {
              unitId: string,
              displayName: string,
              parent: {
                unitId: string,
                displayName: string,
                parent: {
                  unitId: string,
                  displayName: string
                } | null
              } | null
            } | null
          } | null
        } | null,
        dutiesBelow: Array<{
          duty: {
            dutyId: string
          }
        }>
      } | null
    } | null
  } | null
};

export const UnitOnDayDocument: Question<UnitOnDayQuery, UnitOnDayQueryVariables> = { name: 'UnitOnDay', text: "query UnitOnDay($code: ID!, $unit: ID!, $date: LocalDate!, $revision: Int!) {\n  organization(code: $code) {\n    unit(id: $unit) {\n      unitId\n      asOf(date: $date, knownAt: { revision: $revision }) {\n        parent {\n          unitId\n          displayName\n          parent { unitId displayName parent { unitId displayName parent { unitId displayName parent { unitId displayName } } } }\n        }\n        dutiesBelow: duties(includeBelow: true) { duty { dutyId } }\n      }\n    }\n  }\n}\n" };
