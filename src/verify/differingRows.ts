/** Compares the stored rows of a table with those that it must have. */
import { sql, type Transaction } from 'kysely';
import { type Tables, tables } from '../database/tables.js';
import { type RowTexts, rowIn, textOf } from '../projections/rows/foldedRows.js';
import type { Row } from '../projections/rows/projection.js';
import type { ProjectionTable } from '../projections/rows/tables.js';
import { type DifferingRow, pairRows } from './pairRows.js';

/** How many rows are read at once. */
const BATCH = 1_000;

export async function differingRows(
  tx: Transaction<Tables>,
  organization: number,
  table: ProjectionTable,
  texts: RowTexts,
): Promise<DifferingRow[]> {
  const expected = new Set(texts);
  const unexpected: Row[] = [];
  for await (const row of storedRows(tx, organization, table)) {
    // What is found is removed: a row that is stored twice is one too many.
    if (!expected.delete(textOf(row))) unexpected.push(row);
  }
  return pairRows(table, unexpected, [...expected].map(rowIn));
}

async function* storedRows(
  tx: Transaction<Tables>,
  organization: number,
  table: ProjectionTable,
): AsyncGenerator<Row> {
  const columns = Object.keys(tables[table]).filter((column) => column !== 'organization');
  await sql`
    declare stored_rows no scroll cursor for
    select ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${sql.table(table)} where organization = ${sql.lit(organization)}::int8`.execute(tx);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(BATCH)} from stored_rows`.execute(tx);
    yield* rows;
    if (rows.length < BATCH) break;
  }
  await sql`close stored_rows`.execute(tx);
}
