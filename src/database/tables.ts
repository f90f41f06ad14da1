import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';

/** The rows of every table, as the driver gives them: days, ranges and instants are strings. */
export interface Tables {
  migration: MigrationRow;
  organization: OrganizationRow;
  revision: RevisionRow;
  event: EventRow;
  unit_state: UnitStateRow;
  sibling_order: SiblingOrderRow;
  coverage: CoverageRow;
  change_day: ChangeDayRow;
  reorganization: ReorganizationRow;
  event_unit: EventUnitRow;
  duty: DutyRow;
  duty_holding: DutyHoldingRow;
  duty_transfer: DutyTransferRow;
  post_state: PostStateRow;
  oversight: OversightRow;
  succession: SuccessionRow;
  amended_event: AmendedEventRow;
  widened: WidenedRow;
}

export interface MigrationRow {
  name: string;
  sha256: string;
  applied_at: Generated<string>;
}

export interface OrganizationRow {
  id: GeneratedAlways<number>;
  code: string;
  name: string;
  time_zone: string;
}

export interface RevisionRow {
  organization: number;
  number: number;
  recorded_at: string;
  recorded_by: string;
  reason: string | null;
  idempotency_key: string | null;
  fingerprint: string;
  content: string;
  content_hash: string;
  hash: string;
  xid: GeneratedAlways<string>;
}

export interface EventRow {
  organization: number;
  position: number;
  id: string;
  revision: number;
  type: string;
  effective_on: string;
  own_day: boolean;
  precision: string;
  clause: string | null;
  note: string | null;
  reorganization: string | null;
  data: string;
}

/** On the days `valid`, for those who know the revisions `known`. */
interface Rectangle {
  organization: number;
  valid: string;
  known: string;
}

export interface UnitStateRow extends Rectangle {
  unit: string;
  name: string;
  name_key: string;
  display_name: string | null;
  kind: string;
  parent: string | null;
  after: string | null;
  because: string;
}

export interface SiblingOrderRow extends Rectangle {
  parent: string;
  units: string[];
}

export interface CoverageRow extends Rectangle {
  coverage: string;
}

export interface ChangeDayRow {
  organization: number;
  day: string;
  known: string;
}

export interface ReorganizationRow {
  organization: number;
  id: string;
  known: string;
  effective_on: string;
  status: string;
  withdrawn_on: string | null;
  data: JSONColumnType<object>;
}

export interface EventUnitRow {
  organization: number;
  unit: string;
  position: number;
}

export interface DutyRow {
  organization: number;
  id: string;
  name: string;
  name_key: string;
  known: string;
}

export interface DutyHoldingRow extends Rectangle {
  duty: string;
  unit: string;
  open: boolean;
  because: string;
}

export interface DutyTransferRow {
  organization: number;
  event: string;
  on_day: string;
  known: string;
  duty: string | null;
  description: string;
  extent: string;
  from_units: string[];
  to_units: string[];
  outside: string | null;
  except_for: string | null;
}

export interface PostStateRow extends Rectangle {
  post: string;
  name: string;
  name_key: string;
  rank: string | null;
  unit: string | null;
  duties: string[];
  because: string;
}

export interface OversightRow extends Rectangle {
  unit: string;
  posts: string[];
  because: string;
}

export interface SuccessionRow {
  organization: number;
  event: string;
  kind: string;
  on_day: string;
  from_unit: string;
  to_unit: string;
  known: string;
}

export interface AmendedEventRow {
  organization: number;
  event: string;
  known: string;
  effective_on: string | null;
  precision: string;
  correction: string | null;
  superseded_by: string | null;
}

export interface WidenedRow {
  organization: number;
  id: string;
  from_day: string;
  known: string;
}
