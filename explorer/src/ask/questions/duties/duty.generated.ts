// Written from schema.graphql by `npm run schema`. Do not edit.
import { HeldOutsideFragmentDoc, type HeldOutsideFragment } from './heldOutside.generated.js';
import { CauseFragmentDoc, type CauseFragment } from '../log/cause.generated.js';
import { HeldByUnitFragmentDoc, type HeldByUnitFragment } from '../unit/heldByUnit.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type DutyQueryVariables = {
  code: string;
  id: string;
  date: Schema.Day;
  today: Schema.Day;
  revision: number;
  lang: Schema.Language;
};

export type DutyQuery = {
  organization: {
    duty: {
      dutyId: string,
      name: string,
      onDay: Array<{
        unitId: string,
        path: Array<string>
      }>,
      onToday: Array<{
        unitId: string,
        path: Array<string>
      }>,
      holdings: Array<(
        {
        endedBy: CauseFragment | null,
        holder: {
          displayName: string,
          unit: {
            successors: Array<{
              kind: Schema.SuccessionKind,
              on: Schema.Day,
              to: {
                unitId: string
              },
              after: {
                path: Array<string>
              } | null
            }>
          }
        }
      }
        & HeldByUnitFragment
      )>,
      outsideHoldings: Array<HeldOutsideFragment>,
      transfers: Array<{
        on: Schema.Day,
        event: CauseFragment
      }>
    } | null
  } | null
};

export const DutyDocument: Question<DutyQuery, DutyQueryVariables> = { name: 'Duty', text: "query Duty($code: ID!, $id: ID!, $date: LocalDate!, $today: LocalDate!, $revision: Int!, $lang: Language!) {\n  organization(code: $code) {\n    duty(id: $id) {\n      dutyId\n      name\n      onDay: holderOn(date: $date, knownAt: { revision: $revision }) { unitId path }\n      onToday: holderOn(date: $today, knownAt: { revision: $revision }) { unitId path }\n      holdings(knownAt: { revision: $revision }) {\n        ...HeldByUnit\n        endedBy { ...Cause }\n        holder {\n          displayName\n          unit { successors(knownAt: { revision: $revision }) { kind on to { unitId } after { path } } }\n        }\n      }\n      outsideHoldings(knownAt: { revision: $revision }) { ...HeldOutside }\n      transfers(knownAt: { revision: $revision }) { on event { ...Cause } }\n    }\n  }\n}\n" + HeldOutsideFragmentDoc + CauseFragmentDoc + HeldByUnitFragmentDoc };
