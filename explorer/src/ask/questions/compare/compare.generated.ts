// Written from schema.graphql by `npm run schema`. Do not edit.
import { ComparedRowFragmentDoc, type ComparedRowFragment } from './comparedRow.generated.js';
import { ComparisonPartsFragmentDoc, type ComparisonPartsFragment } from './comparisonParts.generated.js';
import { CauseFragmentDoc } from '../log/cause.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type CompareQueryVariables = {
  code: string;
  from: Schema.Day;
  fromRevision: number;
  to: Schema.Day;
  revision: number;
  changedOnly: boolean;
  under?: string | null | undefined;
  lang: Schema.Language;
};

export type CompareQuery = {
  organization: {
    compare: (
      {
      table: Array<ComparedRowFragment>,
      from: {
        citation: string
      },
      to: {
        citation: string
      }
    }
      & ComparisonPartsFragment
    )
  } | null
};

export const CompareDocument: Question<CompareQuery, CompareQueryVariables> = { name: 'Compare', text: "query Compare($code: ID!, $from: LocalDate!, $fromRevision: Int!, $to: LocalDate!, $revision: Int!, $changedOnly: Boolean!, $under: UnitRef, $lang: Language!) {\n  organization(code: $code) {\n    compare(from: $from, to: $to, under: $under, fromKnownAt: { revision: $fromRevision }, knownAt: { revision: $revision }) {\n      ...ComparisonParts\n      table(changedOnly: $changedOnly) { ...ComparedRow }\n      from { citation }\n      to { citation }\n    }\n  }\n}\n" + ComparedRowFragmentDoc + ComparisonPartsFragmentDoc + CauseFragmentDoc };
