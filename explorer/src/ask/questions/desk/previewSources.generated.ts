// Written from schema.graphql by `npm run schema`. Do not edit.
import { SourceOfEventFragmentDoc } from '../compare/sourceOfEvent.generated.js';
import { SourcesOfComparisonFragmentDoc, type SourcesOfComparisonFragment } from '../compare/sourcesOfComparison.generated.js';
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type PreviewSourcesQueryVariables = {
  code: string;
  of: Schema.PreviewInput;
  changedOnly: boolean;
};

export type PreviewSourcesQuery = {
  organization: {
    preview: {
      comparison: SourcesOfComparisonFragment | null
    }
  } | null
};

export const PreviewSourcesDocument: Question<PreviewSourcesQuery, PreviewSourcesQueryVariables> = { name: 'PreviewSources', text: "query PreviewSources($code: ID!, $of: PreviewInput!, $changedOnly: Boolean!) {\n  organization(code: $code) {\n    preview(of: $of) {\n      comparison { ...SourcesOfComparison }\n    }\n  }\n}\n" + SourceOfEventFragmentDoc + SourcesOfComparisonFragmentDoc };
