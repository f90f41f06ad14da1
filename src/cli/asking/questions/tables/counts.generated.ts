// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type CountsQueryVariables = {
  code: string;
  on: Array<Schema.Day> | Schema.Day;
  under?: string | null | undefined;
  revision: number;
};

export type CountsQuery = {
  organization: CountedOrganizationFragment | null
};

export type CountedOrganizationFragment = {
  counts: Array<CountsOfDayFragment>
};

export type CountsOfDayFragment = {
  date: Schema.Day,
  coverage: Schema.Coverage,
  kinds: Array<{
    kind: string,
    count: number
  }>
};

export const CountsDocument: Question<CountsQuery, CountsQueryVariables> = parse("query Counts($code:ID!$on:[LocalDate!]!$under:UnitRef$revision:Int!){organization(code:$code){...CountedOrganization}}fragment CountedOrganization on Organization{counts(on:$on under:$under knownAt:{revision:$revision}){...CountsOfDay}}fragment CountsOfDay on DayCounts{date coverage kinds{kind count}}");
