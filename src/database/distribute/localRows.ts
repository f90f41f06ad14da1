/** What a table held before its rows were copied to the nodes is still there, seen by nobody, and takes room. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';

/**
 * Removes the copies that stayed behind. The triggers which guard the ledger are off for that, on this copy only: those of the
 * shards, which have the ledger now, stay as they are.
 */
export async function removeLocalRows(tx: Transaction<Tables>, tables: string[]): Promise<void> {
  const { rows: guards } = await sql<{ table: string; name: string }>`
    select tgrelid::regclass::text as "table", tgname as name from pg_trigger
    where not tgisinternal and tgenabled = 'A' and tgrelid = any (${tables}::text[]::regclass[])
    order by 1, 2`.execute(tx);
  const turn = async (how: 'disable' | 'enable always') => {
    for (const { table, name } of guards)
      await sql`alter table ${sql.raw(table)} ${sql.raw(how)} trigger ${sql.ref(name)}`.execute(tx);
  };
  await propagating(tx, 'off');
  await turn('disable');
  for (const table of tables)
    await sql`select truncate_local_data_after_distributing_table(${table}::regclass)`.execute(tx);
  // The function has switched it on again.
  await propagating(tx, 'off');
  await turn('enable always');
  await propagating(tx, 'on');
}

const propagating = (tx: Transaction<Tables>, value: 'on' | 'off') =>
  sql`set local citus.enable_ddl_propagation to ${sql.raw(value)}`.execute(tx);
