/** All rows that the projections of an organization must have: the row changes of its revisions, one after the other. */
import { copyLine } from '../../database/copying/copyLine.js';
import { tables } from '../../database/tables.js';
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
  unit_name: timeline.unitName,
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
export type RowTexts = string[];

/** How a row becomes a text. `known`: the revisions at which it is known, where the table has them. */
type ToText = (row: Row, table: ProjectionTable, known?: string) => string;

/** Equal rows have the same text. */
export const textOf = (row: Row): string => equalityKey(row);
export const rowIn = (text: string): Row => JSON.parse(text);

/** The columns of a table but its organization, in the order of `lineOf`. */
export const columnsOf = (table: ProjectionTable): string[] =>
  Object.keys(tables[table]).filter((column) => column !== 'organization');

const COLUMNS = new Map(PROJECTION_TABLES.map((table) => [table, columnsOf(table)]));

/** As it is written into the table (copyRows.ts). */
export const lineOf: ToText = (row, table, known) =>
  copyLine(COLUMNS.get(table)!.map((column) => (column === 'known' ? known : row[column])));

interface Open {
  row: Row;
  since: number;
}

interface Folded {
  open: Map<string, Open>;
  /** The closed ones, and those that are known always. */
  ended: RowTexts;
  /** The keys of those that are known always: a revision may give one again. */
  timeless: Set<string>;
}

const nothing = (): Folded => ({ open: new Map(), ended: [], timeless: new Set() });

export interface FoldedRows {
  /** Takes the row changes of the next revision. */
  take(revision: number, rows: RowChanges): void;
  /** The rows of a table that no later revision changes. They are forgotten here. */
  releaseEnded(table: ProjectionTable): RowTexts;
  /** The rows of a table after the last revision, without those that were released before. They are forgotten here. */
  release(table: ProjectionTable): RowTexts;
}

const withKnown: ToText = (row, _table, known) => textOf({ ...row, known });

export function foldedRows(toText: ToText = withKnown): FoldedRows {
  const folded = new Map<ProjectionTable, Folded>(PROJECTION_TABLES.map((table) => [table, nothing()]));
  return {
    take(revision, rows) {
      for (const [table, one] of folded) {
        apply(one, projections[table], (row, known) => toText(row, table, known), { revision, rows });
      }
    },
    releaseEnded: (table) => folded.get(table)?.ended.splice(0) ?? [],
    release(table) {
      const { open, ended } = folded.get(table) ?? nothing();
      folded.delete(table);
      for (const { row, since } of open.values()) ended.push(toText(row, table, knownAt(since)));
      return ended;
    },
  };
}

function apply(
  { open, ended, timeless }: Folded,
  projection: Projection,
  toText: (row: Row, known?: string) => string,
  { revision, rows }: { revision: number; rows: RowChanges },
): void {
  projection.eachClosed(rows, (key) => {
    const opened = open.get(key);
    open.delete(key);
    if (opened) ended.push(toText(opened.row, knownAt(opened.since, revision)));
  });
  projection.eachOpened(rows, (row, key) => {
    if (key === undefined) ended.push(toText(row));
    else if (!projection.isTimeless) open.set(key, { row, since: revision });
    else if (!timeless.has(key)) {
      timeless.add(key);
      ended.push(toText(row));
    }
  });
}
