/** What a comparison is asked for, and what comes back. */
import type { ChangeKind } from '../../domain/compare/changeKind.js';
import type { Coverage } from './askGraphql.js';

/** Fragments: all that is shown of a comparison. */
export const COMPARISON = `
  fragment comparison on Comparison {
    from { ...moment }
    to { ...moment }
    table { before { ...unit } after { ...unit } kinds depth }
    changes { kinds before { ...unit } after { ...unit } events { ...event } sentence english: sentence(lang: EN) }
    dutyTransfers {
      on duty { id name } description extent outside except
      from { ...unit } to { ...unit } event { ...event }
    }
    postChanges { before { ...post } after { ...post } events { ...event } }
  }
  fragment moment on Snapshot { date revision citation coverage }
  fragment unit on UnitState { unitId name displayName kind depth path }
  fragment post on PostState { post { id } name rank duties unit { ...unit } }
  fragment event on Event {
    id type effectiveOn precision clause sentence
    reading { clause sentence }
    revision { number reorganization { id title effectiveOn legalBasis source } }
  }`;

export const question = `
  query ($code: ID!, $from: LocalDate!, $to: LocalDate!, $under: UnitRef, $knownAt: KnownAt, $fromKnownAt: KnownAt) {
    organization(code: $code) {
      code
      name
      compare(from: $from, to: $to, under: $under, knownAt: $knownAt, fromKnownAt: $fromKnownAt) { ...comparison }
    }
  }
  ${COMPARISON}`;

export interface Answer {
  organization: { code: string; name: string; compare: Comparison };
}

export interface Comparison {
  from: Moment;
  to: Moment;
  table: TableRow[];
  changes: UnitChange[];
  dutyTransfers: DutyTransfer[];
  postChanges: PostChange[];
}

export interface Moment {
  date: string;
  revision: number;
  citation: string;
  coverage: Coverage;
}

export interface Unit {
  unitId: string;
  name: string;
  displayName: string;
  kind: string;
  depth: number;
  path: string[];
}

export interface TableRow {
  before: Unit | null;
  after: Unit | null;
  kinds: ChangeKind[];
}

export interface UnitChange {
  kinds: ChangeKind[];
  before: Unit[];
  after: Unit[];
  events: Event[];
  sentence: string;
}

export interface DutyTransfer {
  on: string;
  event: Event;
}

export interface Post {
  name: string;
  rank: string | null;
  duties: string[];
  unit: Unit | null;
}

export interface PostChange {
  before: Post | null;
  after: Post | null;
  events: Event[];
}

export interface Event {
  id: string;
  clause: string | null;
  sentence: string;
  /** As it now reads; null: it does not, or is an amendment. */
  reading: { clause: string | null; sentence: string } | null;
  revision: { reorganization: Reorganization | null } | null;
}

export interface Reorganization {
  id: string;
  title: string;
  legalBasis: string | null;
  source: string | null;
}
