// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import { ComparedTransferFragmentDoc } from './comparedDuties.generated.js';
import { ChartsFragmentDoc } from './comparedUnits.generated.js';
import { ComparisonFragmentDoc, type ComparisonFragment } from './comparison.generated.js';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type CompareQueryVariables = {
  code: string;
  from: Schema.Day;
  to: Schema.Day;
  under?: string | null | undefined;
  knownAt?: Schema.KnownAt | null | undefined;
  fromKnownAt?: Schema.KnownAt | null | undefined;
};

export type CompareQuery = {
  organization: ComparedOrganizationFragment | null
};

export type ComparedOrganizationFragment = {
  code: string,
  name: string,
  timeZone: string,
  compare: ComparisonFragment
};

export const CompareDocument: Question<CompareQuery, CompareQueryVariables> = parse("query Compare($code:ID!$from:LocalDate!$to:LocalDate!$under:UnitRef$knownAt:KnownAt$fromKnownAt:KnownAt){organization(code:$code){...ComparedOrganization}}fragment ComparedOrganization on Organization{code name timeZone compare(from:$from to:$to under:$under knownAt:$knownAt fromKnownAt:$fromKnownAt){...Comparison}}" + ComparedTransferFragmentDoc + ChartsFragmentDoc + ComparisonFragmentDoc);
