// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from '../schemaTypes.js';

export type SourceOfEventFragment = {
  effectiveOn: Schema.Day,
  clause: string | null,
  note: string | null,
  revision: {
    reorganization: {
      reorganizationId: string,
      title: string,
      effectiveOn: Schema.Day,
      announcedOn: Schema.Day | null,
      decidedOn: Schema.Day | null,
      promulgatedOn: Schema.Day | null,
      legalBasis: string | null,
      source: string | null
    } | null
  } | null
};

export const SourceOfEventFragmentDoc = "fragment SourceOfEvent on Event {\n  effectiveOn\n  clause\n  note\n  revision {\n    reorganization {\n      reorganizationId\n      title\n      effectiveOn\n      announcedOn\n      decidedOn\n      promulgatedOn\n      legalBasis\n      source\n    }\n  }\n}\n";
