// Written from schema.graphql by `npm run schema`. Do not edit.
import { CauseFragmentDoc, type CauseFragment } from './cause.generated.js';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type CompareQueryVariables = {
  code: string;
  from: Schema.Day;
  fromRevision: number;
  to: Schema.Day;
  revision: number;
  lang: Schema.Language;
};

export type CompareQuery = {
  organization: {
    compare: {
      from: {
        coverage: Schema.Coverage
      },
      to: {
        coverage: Schema.Coverage
      },
      table: Array<{
        depth: number,
        kinds: Array<Schema.ChangeKind>,
        before: {
          unitId: string,
          displayName: string,
          kind: string
        } | null,
        after: {
          unitId: string,
          displayName: string,
          kind: string
        } | null
      }>,
      changes: Array<{
        kinds: Array<Schema.ChangeKind>,
        before: Array<{
          unitId: string
        }>,
        after: Array<{
          unitId: string
        }>,
        lines: Array<{
          sentence: string,
          events: Array<{
            eventId: string,
            clause: string | null,
            revision: {
              reorganization: {
                reorganizationId: string,
                title: string
              } | null
            } | null
          }>
        }>
      }>,
      dutyTransfers: Array<{
        description: string,
        extent: Schema.DutyExtent,
        outside: string | null,
        from: Array<{
          displayName: string
        }>,
        to: Array<{
          displayName: string
        }>,
        event: CauseFragment
      }>,
      postChanges: Array<{
        before: {
          name: string,
          rank: string | null,
          unit: {
            displayName: string
          } | null
        } | null,
        after: {
          name: string,
          rank: string | null,
          unit: {
            displayName: string
          } | null
        } | null,
        events: Array<CauseFragment>
      }>
    }
  } | null
};

export const CompareDocument: Question<CompareQuery, CompareQueryVariables> = { name: 'Compare', text: "query Compare($code: ID!, $from: LocalDate!, $fromRevision: Int!, $to: LocalDate!, $revision: Int!, $lang: Language!) {\n  organization(code: $code) {\n    compare(from: $from, to: $to, fromKnownAt: { revision: $fromRevision }, knownAt: { revision: $revision }) {\n      from { coverage }\n      to { coverage }\n      table {\n        depth\n        kinds\n        before { unitId displayName kind }\n        after { unitId displayName kind }\n      }\n      changes {\n        kinds\n        before { unitId }\n        after { unitId }\n        lines {\n          sentence(lang: $lang)\n          events { eventId clause revision { reorganization { reorganizationId title } } }\n        }\n      }\n      dutyTransfers {\n        description\n        extent\n        outside\n        from { displayName }\n        to { displayName }\n        event { ...Cause }\n      }\n      postChanges {\n        before { name rank unit { displayName } }\n        after { name rank unit { displayName } }\n        events { ...Cause }\n      }\n    }\n  }\n}\n" + CauseFragmentDoc };
