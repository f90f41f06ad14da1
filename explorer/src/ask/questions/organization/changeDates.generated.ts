// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type ChangeDatesQueryVariables = {
  code: string;
  revision: number;
};

export type ChangeDatesQuery = {
  organization: {
    changeDates: Array<Schema.Day>
  } | null
};

export const ChangeDatesDocument: Question<ChangeDatesQuery, ChangeDatesQueryVariables> = { name: 'ChangeDates', text: "query ChangeDates($code: ID!, $revision: Int!) {\n  organization(code: $code) { changeDates(knownAt: { revision: $revision }) }\n}\n" };
