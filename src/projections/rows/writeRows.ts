/** Writes all rows of organizations at once, each as it is in the end: none is written again to be closed. */
import type { Transaction } from 'kysely';
import { copyRows } from '../../database/copying/copyRows.js';
import type { Tables } from '../../database/tables.js';
import { columnsOf } from './foldedRows.js';
import { type TableLines, withKey } from './tableLines.js';
import { PROJECTION_TABLES, type ProjectionTable } from './tables.js';

/** The rows of one organization. */
export interface RowsOf {
  /** Its key in the tables. */
  organization: number;
  lines: TableLines;
}

/** The organizations have no rows yet. */
export async function writeRows(tx: Transaction<Tables>, all: readonly RowsOf[]): Promise<void> {
  for (const table of PROJECTION_TABLES) {
    const rows = all.map(({ organization, lines }) => ({ organization, lines: lines[table] }));
    await writeTable(tx, table, table, rows);
  }
}

interface LinesOf {
  organization: number;
  lines: readonly string[];
}

/** Writes rows of a table into it, or into another one that has the same columns. */
export async function writeTable(
  tx: Transaction<Tables>,
  into: string,
  table: ProjectionTable,
  rows: readonly LinesOf[],
): Promise<void> {
  function* keyed() {
    for (const { organization, lines } of rows) for (const text of lines) yield withKey(organization, text);
  }
  await copyRows(tx, into, ['organization', ...columnsOf(table)], keyed());
}
