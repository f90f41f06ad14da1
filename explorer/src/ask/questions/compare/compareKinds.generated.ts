// Written from schema.graphql by `npm run schema`. Do not edit.
import { ComparedRowFragmentDoc, type ComparedRowFragment } from './comparedRow.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type CompareKindsQueryVariables = {
  code: string;
  from: Schema.Day;
  fromRevision: number;
  to: Schema.Day;
  revision: number;
  changedOnly: boolean;
  under?: string | null | undefined;
};

export type CompareKindsQuery = {
  organization: {
    compare: {
      from: {
        citation: string
      },
      to: {
        citation: string
      },
      table: Array<ComparedRowFragment>,
      changes: Array<{
        before: Array<{
          unitId: string
        }>,
        after: Array<{
          unitId: string
        }>
      }>
    }
  } | null
};

export const CompareKindsDocument: Question<CompareKindsQuery, CompareKindsQueryVariables> = { name: 'CompareKinds', text: "query CompareKinds($code: ID!, $from: LocalDate!, $fromRevision: Int!, $to: LocalDate!, $revision: Int!, $changedOnly: Boolean!, $under: UnitRef) {\n  organization(code: $code) {\n    compare(from: $from, to: $to, under: $under, fromKnownAt: { revision: $fromRevision }, knownAt: { revision: $revision }) {\n      from { citation }\n      to { citation }\n      table(changedOnly: $changedOnly) { ...ComparedRow }\n      changes {\n        before { unitId }\n        after { unitId }\n      }\n    }\n  }\n}\n" + ComparedRowFragmentDoc };
