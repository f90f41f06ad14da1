// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';

export type IsRegisteredQueryVariables = {
  code: string;
};

export type IsRegisteredQuery = {
  organization: {
    name: string
  } | null
};

export const IsRegisteredDocument: Question<IsRegisteredQuery, IsRegisteredQueryVariables> = { name: 'IsRegistered', text: "query IsRegistered($code: ID!) {\n  organization(code: $code) { name }\n}\n" };
