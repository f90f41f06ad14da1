/** Writes all rows of an organization at once, each as it is in the end: none is written again to be closed. */
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { copyRows } from '../../database/copying/copyRows.js';
import { shapeOf } from '../../database/distribute/cluster.js';
import type { Tables } from '../../database/tables.js';
import { columnsOf, type FoldedRows, type RowTexts } from './foldedRows.js';
import { PROJECTION_TABLES, type ProjectionTable, ROW_KEYS } from './tables.js';

/** The rows of one organization, with the texts of `lineOf`. */
export interface RowsOf {
  /** Its key in the tables. */
  organization: number;
  rows: FoldedRows;
}

/** The organizations have no rows yet. */
export async function writeRows(tx: Transaction<Tables>, all: readonly RowsOf[]): Promise<void> {
  for (const table of PROJECTION_TABLES) {
    const texts = all.map(({ organization, rows }) => ({ organization, texts: rows.release(table) }));
    await write(tx, table, table, texts);
  }
}

/**
 * The same where the organization has rows: only those that differ are removed or added, so that most rebuilds write little.
 * The rows of coverage are all written again: by them others see that the organization was rebuilt (src/queries/moment/heads.ts).
 */
export async function replaceRows(tx: Transaction<Tables>, { organization, rows }: RowsOf): Promise<void> {
  // In a cluster the rows are on another server than a temporary table, and none could be compared: all are written again.
  const isDistributed = (await shapeOf(tx)) !== undefined;
  for (const table of PROJECTION_TABLES) {
    if (isDistributed) await tx.deleteFrom(table).where('organization', '=', organization).execute();
    await replace(tx, table, { organization, texts: rows.release(table) });
  }
}

async function replace(tx: Transaction<Tables>, table: ProjectionTable, rows: TextsOf): Promise<void> {
  const { organization } = rows;
  if (!(await hasRows(tx, organization, table))) return write(tx, table, table, [rows]);
  const expected = `expected_${table}`;
  const stored = sql`${sql.table(table)} as stored`;
  await sql`create temp table ${sql.table(expected)} (like ${sql.table(table)}) on commit drop`.execute(tx);
  await write(tx, expected, table, [rows]);
  const isThere = all(ROW_KEYS[table], '=');
  const isKept = table === 'coverage' ? sql`false` : isThere;
  const others = columnsOf(table).filter((column) => !ROW_KEYS[table].includes(column));
  await sql`
    delete from ${stored} where organization = ${organization} and not exists (
      select from ${sql.table(expected)} as expected where ${isKept} and ${all(others, 'is not distinct from')})`.execute(
    tx,
  );
  await sql`
    insert into ${sql.table(table)} select * from ${sql.table(expected)} as expected
    where not exists (select from ${stored} where stored.organization = ${organization} and ${isThere})`.execute(
    tx,
  );
  await sql`drop table ${sql.table(expected)}`.execute(tx);
}

async function hasRows(
  tx: Transaction<Tables>,
  organization: number,
  table: ProjectionTable,
): Promise<boolean> {
  const { rows } = await sql`
    select from ${sql.table(table)} where organization = ${organization} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Whether a stored row is as the expected one. The columns that may be null are compared by another operator than those of the key. */
const all = (columns: readonly string[], operator: '=' | 'is not distinct from'): RawBuilder<unknown> =>
  sql.join(
    [
      sql`true`,
      ...columns.map(
        (column) => sql`${sql.ref(`stored.${column}`)} ${sql.raw(operator)} ${sql.ref(`expected.${column}`)}`,
      ),
    ],
    sql` and `,
  );

interface TextsOf {
  organization: number;
  texts: RowTexts;
}

async function write(
  tx: Transaction<Tables>,
  into: string,
  table: ProjectionTable,
  rows: readonly TextsOf[],
): Promise<void> {
  function* lines() {
    for (const { organization, texts } of rows) for (const text of texts) yield `${organization}\t${text}`;
  }
  await copyRows(tx, into, ['organization', ...columnsOf(table)], lines());
}
