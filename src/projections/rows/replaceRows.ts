/**
 * Writes the rows of an organization that has rows: only those that differ are removed or added, so that most rebuilds write little.
 * The rows of coverage are all written again: by them others see that the organization was rebuilt (src/queries/moment/heads.ts).
 */
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { shapeOf } from '../../database/distribute/cluster.js';
import type { Tables } from '../../database/tables.js';
import { columnsOf } from './foldedRows.js';
import type { TableLines } from './tableLines.js';
import { PROJECTION_TABLES, type ProjectionTable, ROW_KEYS } from './tables.js';
import { writeTable } from './writeRows.js';

export interface Replacement {
  /** Some of the rows. */
  write(lines: TableLines): Promise<void>;
  /** After all rows. Until then readers see the old ones. */
  end(): Promise<void>;
}

export async function replacement(tx: Transaction<Tables>, organization: number): Promise<Replacement> {
  const compared = await tablesToCompare(tx, organization);
  return {
    async write(lines) {
      for (const table of PROJECTION_TABLES) {
        const into = compared.has(table) ? expected(table) : table;
        await writeTable(tx, into, table, [{ organization, lines: lines[table] }]);
      }
    },
    async end() {
      for (const table of compared) await replace(tx, table, organization);
    },
  };
}

/** Those that have rows: what they must have is written into a temporary table. Into the others it is written directly. */
async function tablesToCompare(tx: Transaction<Tables>, organization: number): Promise<Set<ProjectionTable>> {
  // In a cluster the rows are on another server than a temporary table, and none could be compared: all are written again.
  const isDistributed = (await shapeOf(tx)) !== undefined;
  const compared = new Set<ProjectionTable>();
  for (const table of PROJECTION_TABLES) {
    if (isDistributed) await tx.deleteFrom(table).where('organization', '=', organization).execute();
    if (!(await hasRows(tx, organization, table))) continue;
    compared.add(table);
    await sql`create temp table ${sql.table(expected(table))} (like ${sql.table(table)}) on commit drop`.execute(
      tx,
    );
  }
  return compared;
}

const expected = (table: ProjectionTable) => `expected_${table}`;

async function replace(tx: Transaction<Tables>, table: ProjectionTable, organization: number): Promise<void> {
  const stored = sql`${sql.table(table)} as stored`;
  const isThere = all(ROW_KEYS[table], '=');
  const isKept = table === 'coverage' ? sql`false` : isThere;
  const others = columnsOf(table).filter((column) => !ROW_KEYS[table].includes(column));
  await sql`
    delete from ${stored} where organization = ${organization} and not exists (
      select from ${sql.table(expected(table))} as expected
      where ${isKept} and ${all(others, 'is not distinct from')})`.execute(tx);
  await sql`
    insert into ${sql.table(table)} select * from ${sql.table(expected(table))} as expected
    where not exists (select from ${stored} where stored.organization = ${organization} and ${isThere})`.execute(
    tx,
  );
  await sql`drop table ${sql.table(expected(table))}`.execute(tx);
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
