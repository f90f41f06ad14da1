/** All rows that the projections of an organization must have: the row changes of its revisions, one after the other. */
import { equalityKey } from '../../domain/words/equal.js';
import type { RowChanges } from '../rowChanges.js';
import { knownAt, type Projection, type Row } from './projection.js';
import * as record from './recordTables.js';
import { PROJECTION_TABLES, type ProjectionTable } from './tables.js';
import * as timeline from './timelineTables.js';

const projections: Record<ProjectionTable, Projection> = {
  unit_state: timeline.unitState,
  sibling_order: timeline.siblingOrder,
  coverage: record.coverage,
  organization_name: record.organizationName,
  change_day: timeline.changeDay,
  reorganization: record.reorganization,
  event_unit: record.eventUnit,
  amended_event: record.amendedEvent,
  widened: record.widened,
  duty: record.duty,
  duty_holding: timeline.dutyHolding,
  duty_transfer: record.dutyTransfer,
  post_state: timeline.postState,
  oversight: timeline.oversight,
  succession: record.succession,
};

/** Rows as texts: a row that is not open any more takes little memory. */
export type RowTexts = Set<string>;

export const textOf = (row: Row): string => equalityKey(row);
export const rowIn = (text: string): Row => JSON.parse(text);

interface Folded {
  open: Map<string, { row: Row; since: number }>;
  closed: RowTexts;
}

export interface FoldedRows {
  /** Takes the row changes of the next revision. */
  take(revision: number, rows: RowChanges): void;
  /** The rows of a table after the last revision. They are forgotten here. */
  release(table: ProjectionTable): RowTexts;
}

export function foldedRows(): FoldedRows {
  const folded = new Map<ProjectionTable, Folded>(
    PROJECTION_TABLES.map((table) => [table, { open: new Map(), closed: new Set() }]),
  );
  return {
    take(revision, rows) {
      for (const [table, one] of folded) apply(one, projections[table], revision, rows);
    },
    release(table) {
      const { open, closed } = folded.get(table) ?? { open: new Map(), closed: new Set<string>() };
      folded.delete(table);
      for (const { row, since } of open.values()) closed.add(textOf({ ...row, known: knownAt(since) }));
      return closed;
    },
  };
}

function apply({ open, closed }: Folded, projection: Projection, revision: number, rows: RowChanges): void {
  for (const key of projection.closed(rows)) {
    const opened = open.get(key);
    open.delete(key);
    if (opened) closed.add(textOf({ ...opened.row, known: knownAt(opened.since, revision) }));
  }
  for (const { key, row } of projection.opened(rows)) {
    if (projection.isTimeless) closed.add(textOf(row));
    else open.set(key, { row, since: revision });
  }
}
