// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type RecordedReorganizationQueryVariables = {
  id: string;
};

export type RecordedReorganizationQuery = {
  node:
    | {
      reorganizationId: string,
      title: string,
      effectiveOn: Schema.Day,
      status: Schema.ReorganizationStatus,
      withdrawnOn: Schema.Day | null
    }
    | Record<PropertyKey, never>
   | null
};

export const RecordedReorganizationDocument: Question<RecordedReorganizationQuery, RecordedReorganizationQueryVariables> = { name: 'RecordedReorganization', text: "query RecordedReorganization($id: ID!) {\n  node(id: $id) {\n    ... on Reorganization { reorganizationId title effectiveOn status withdrawnOn }\n  }\n}\n" };
