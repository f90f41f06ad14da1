// Written from schema.graphql by `npm run schema`. Do not edit.
import { HeldOutsideFragmentDoc, type HeldOutsideFragment } from './heldOutside.generated.js';
import { CauseFragmentDoc } from '../log/cause.generated.js';
import { HeldByUnitFragmentDoc, type HeldByUnitFragment } from '../unit/heldByUnit.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type DutyHoldersQueryVariables = {
  code: string;
  id: string;
  revision: number;
  lang: Schema.Language;
};

export type DutyHoldersQuery = {
  organization: {
    duty: {
      dutyId: string,
      holdings: Array<HeldByUnitFragment>,
      outsideHoldings: Array<HeldOutsideFragment>
    } | null
  } | null
};

export const DutyHoldersDocument: Question<DutyHoldersQuery, DutyHoldersQueryVariables> = { name: 'DutyHolders', text: "query DutyHolders($code: ID!, $id: ID!, $revision: Int!, $lang: Language!) {\n  organization(code: $code) {\n    duty(id: $id) {\n      dutyId\n      holdings(knownAt: { revision: $revision }) { ...HeldByUnit }\n      outsideHoldings(knownAt: { revision: $revision }) { ...HeldOutside }\n    }\n  }\n}\n" + HeldOutsideFragmentDoc + CauseFragmentDoc + HeldByUnitFragmentDoc };
