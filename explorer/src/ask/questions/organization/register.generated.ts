// Written from schema.graphql by `npm run schema`. Do not edit.
import { ProblemPartsFragmentDoc, type ProblemPartsFragment } from '../desk/problemParts.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type RegisterMutationVariables = {
  input: Schema.RegisterOrganizationInput;
  lang: Schema.Language;
};

export type RegisterMutation = {
  registerOrganization: {
    revision: {
      number: number
    } | null,
    problems: Array<ProblemPartsFragment>
  }
};

export const RegisterDocument: Question<RegisterMutation, RegisterMutationVariables> = { name: 'Register', text: "mutation Register($input: RegisterOrganizationInput!, $lang: Language!) {\n  registerOrganization(input: $input) {\n    revision { number }\n    problems { ...ProblemParts }\n  }\n}\n" + ProblemPartsFragmentDoc };
