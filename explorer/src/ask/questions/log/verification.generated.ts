// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type VerificationQueryVariables = {
  code: string;
  lang: Schema.Language;
};

export type VerificationQuery = {
  organization: {
    verification: {
      isIntact: boolean,
      revision: number,
      hash: string,
      events: number,
      findingCount: number,
      findings: Array<{
        code: string,
        firstRevision: number | null,
        lastRevision: number | null,
        message: string
      }>
    }
  } | null
};

export const VerificationDocument: Question<VerificationQuery, VerificationQueryVariables> = { name: 'Verification', text: "query Verification($code: ID!, $lang: Language!) {\n  organization(code: $code) {\n    verification {\n      isIntact\n      revision\n      hash\n      events\n      findingCount\n      findings(first: 50) { code firstRevision lastRevision message(lang: $lang) }\n    }\n  }\n}\n" };
