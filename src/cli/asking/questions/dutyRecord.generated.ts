// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from './schemaTypes.js';

export type DutyRecordFragment = {
  eventId: string,
  type: Schema.EventType,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  note: string | null,
  sentence: string,
  reading: RecordInEffectFragment | null,
  revision: {
    number: number,
    reorganization: DutyDecisionFragment | null
  } | null
};

export type RecordInEffectFragment = {
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  note: string | null,
  sentence: string
};

export type DutyDecisionFragment = {
  reorganizationId: string,
  title: string,
  effectiveOn: Schema.Day,
  decidedOn: Schema.Day | null,
  promulgatedOn: Schema.Day | null,
  announcedOn: Schema.Day | null,
  legalBasis: string | null,
  source: string | null,
  note: string | null
};

export const DutyRecordFragmentDoc = "fragment DutyRecord on Event{eventId type effectiveOn precision clause note sentence reading{...RecordInEffect}revision{number reorganization{...DutyDecision}}}fragment RecordInEffect on EventReading{effectiveOn precision clause note sentence}fragment DutyDecision on Reorganization{reorganizationId title effectiveOn decidedOn promulgatedOn announcedOn legalBasis source note}";
