// Written from schema.graphql by `npm run schema`. Do not edit.
import { CauseFragmentDoc, type CauseFragment } from './cause.generated.js';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type DutyQueryVariables = {
  code: string;
  id: string;
  revision: number;
  lang: Schema.Language;
};

export type DutyQuery = {
  organization: {
    duty: {
      dutyId: string,
      name: string,
      holdings: Array<{
        from: Schema.Day | null,
        until: Schema.Day | null,
        holder: {
          unitId: string,
          displayName: string,
          path: Array<string>
        },
        event: CauseFragment
      }>
    } | null
  } | null
};

export const DutyDocument: Question<DutyQuery, DutyQueryVariables> = { name: 'Duty', text: "query Duty($code: ID!, $id: ID!, $revision: Int!, $lang: Language!) {\n  organization(code: $code) {\n    duty(id: $id) {\n      dutyId\n      name\n      holdings(knownAt: { revision: $revision }) {\n        from\n        until\n        holder { unitId displayName path }\n        event { ...Cause }\n      }\n    }\n  }\n}\n" + CauseFragmentDoc };
