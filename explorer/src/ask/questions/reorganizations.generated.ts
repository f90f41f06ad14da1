// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type ReorganizationsQueryVariables = {
  code: string;
};

export type ReorganizationsQuery = {
  organization: {
    reorganizations: {
      nodes: Array<{
        reorganizationId: string,
        title: string,
        effectiveOn: Schema.Day,
        status: Schema.ReorganizationStatus,
        withdrawnOn: Schema.Day | null,
        legalBasis: string | null,
        events: Array<{
          eventId: string
        }>
      }>
    }
  } | null
};

export const ReorganizationsDocument: Question<ReorganizationsQuery, ReorganizationsQueryVariables> = { name: 'Reorganizations', text: "query Reorganizations($code: ID!) {\n  organization(code: $code) {\n    reorganizations {\n      nodes { reorganizationId title effectiveOn status withdrawnOn legalBasis events { eventId } }\n    }\n  }\n}\n" };
