// Written from schema.graphql by `npm run schema`. Do not edit.
import { SourceOfEventFragmentDoc } from './sourceOfEvent.generated.js';
import { SourcesOfComparisonFragmentDoc, type SourcesOfComparisonFragment } from './sourcesOfComparison.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type ComparisonSourcesQueryVariables = {
  code: string;
  from: Schema.Day;
  fromRevision: number;
  to: Schema.Day;
  revision: number;
  changedOnly: boolean;
  under?: string | null | undefined;
};

export type ComparisonSourcesQuery = {
  organization: {
    compare: SourcesOfComparisonFragment
  } | null
};

export const ComparisonSourcesDocument: Question<ComparisonSourcesQuery, ComparisonSourcesQueryVariables> = { name: 'ComparisonSources', text: "query ComparisonSources($code: ID!, $from: LocalDate!, $fromRevision: Int!, $to: LocalDate!, $revision: Int!, $changedOnly: Boolean!, $under: UnitRef) {\n  organization(code: $code) {\n    compare(from: $from, to: $to, under: $under, fromKnownAt: { revision: $fromRevision }, knownAt: { revision: $revision }) {\n      ...SourcesOfComparison\n    }\n  }\n}\n" + SourceOfEventFragmentDoc + SourcesOfComparisonFragmentDoc };
