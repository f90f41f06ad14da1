// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type ChangeDaysQueryVariables = {
  code: string;
  revision: number;
};

export type ChangeDaysQuery = {
  organization: DaysOfChangesFragment | null
};

export type DaysOfChangesFragment = {
  changeDates: Array<Schema.Day>
};

export const ChangeDaysDocument: Question<ChangeDaysQuery, ChangeDaysQueryVariables> = parse("query ChangeDays($code:ID!$revision:Int!){organization(code:$code){...DaysOfChanges}}fragment DaysOfChanges on Organization{changeDates(knownAt:{revision:$revision})}");
