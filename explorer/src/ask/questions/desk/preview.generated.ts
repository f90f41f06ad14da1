// Written from schema.graphql by `npm run schema`. Do not edit.
import { ComparedRowFragmentDoc, type ComparedRowFragment } from '../compare/comparedRow.generated.js';
import { ComparisonPartsFragmentDoc, type ComparisonPartsFragment } from '../compare/comparisonParts.generated.js';
import { ProblemPartsFragmentDoc, type ProblemPartsFragment } from './problemParts.generated.js';
import { CauseFragmentDoc } from '../log/cause.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type PreviewQueryVariables = {
  code: string;
  of: Schema.PreviewInput;
  lang: Schema.Language;
  impacts: number;
};

export type PreviewQuery = {
  organization: {
    revision: number,
    preview: {
      days: Array<Schema.Day>,
      problems: Array<ProblemPartsFragment>,
      units: Array<{
        unitId: string
      }>,
      laterEvents: Array<{
        eventId: string,
        effectiveOn: Schema.Day,
        clause: string | null,
        sentence: string
      }>,
      snapshot: {
        date: Schema.Day
      } | null,
      comparison: (
        {
        table: Array<ComparedRowFragment>
      }
        & ComparisonPartsFragment
      ) | null,
      impact: Array<{
        to: {
          date: Schema.Day
        },
        changes: Array<{
          lines: Array<{
            sentence: string
          }>
        }>
      }>
    }
  } | null
};

export const PreviewDocument: Question<PreviewQuery, PreviewQueryVariables> = { name: 'Preview', text: "query Preview($code: ID!, $of: PreviewInput!, $lang: Language!, $impacts: Int!) {\n  organization(code: $code) {\n    revision\n    preview(of: $of) {\n      problems { ...ProblemParts }\n      days\n      units { unitId }\n      laterEvents { eventId effectiveOn clause sentence(lang: $lang) }\n      snapshot { date }\n      comparison { ...ComparisonParts table(changedOnly: true) { ...ComparedRow } }\n      impact(first: $impacts) {\n        to { date }\n        changes { lines { sentence(lang: $lang) } }\n      }\n    }\n  }\n}\n" + ComparedRowFragmentDoc + ComparisonPartsFragmentDoc + ProblemPartsFragmentDoc + CauseFragmentDoc };
