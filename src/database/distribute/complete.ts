/** Gives every table and function of a distributed database its place, as far as it has none: all of them, or those that a migration added. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';
import { shapeOf } from './cluster.js';
import { addForeignKeys, dropForeignKeys } from './foreignKeys.js';
import { delegateFunctions, planWithValues, spreadFunctions } from './functions.js';
import { removeLocalRows } from './localRows.js';
import { HEADS, missingPlacement, placementOf } from './placement.js';

/** Receives a line for everything that is done. */
export type Report = (line: string) => void;

/**
 * For a transaction that changes tables or functions: Citus otherwise refuses some of one after some of the other, and tables with
 * triggers. A PostgreSQL without it takes the settings and does nothing with them.
 */
export const allowChanges = (tx: Transaction<Tables>) =>
  sql`select set_config('citus.multi_shard_modify_mode', 'sequential', true), set_config('citus.enable_unsafe_triggers', 'on', true)`.execute(
    tx,
  );

/** After a migration. Does nothing in a database that is not distributed. */
export async function completeIfDistributed(tx: Transaction<Tables>): Promise<void> {
  if (await shapeOf(tx)) await complete(tx, { report: () => {} });
}

/** `shards`: of the heads, if they are not spread yet. */
export async function complete(
  tx: Transaction<Tables>,
  { shards, report }: { shards?: number; report: Report },
): Promise<void> {
  for (const name of await spreadFunctions(tx)) report(`${name}(): on every node`);
  for (const name of await planWithValues(tx)) report(`${name}(): plans its statements with their values`);
  const { everywhere, byOrganization, atCoordinator } = await missingPlacement(tx);
  const { byOrganization: among } = await placementOf(tx);
  const keys = await dropForeignKeys(tx, { tables: byOrganization, among });
  for (const table of everywhere) {
    await sql`select create_reference_table(${table}::regclass)`.execute(tx);
    report(`${table}: a copy on every node`);
  }
  for (const table of byOrganization) report(await spread(tx, table, shards));
  if (everywhere.length + byOrganization.length > 0)
    await removeLocalRows(tx, [...everywhere, ...byOrganization]);
  await addForeignKeys(tx, keys);
  for (const { name, table } of keys) report(`${table}: its foreign key ${name} is back`);
  for (const table of atCoordinator) {
    await keepAtCoordinator(tx, table);
    report(`${table}: at the coordinator`);
  }
  for (const name of await delegateFunctions(tx)) report(`${name}(): run by the node that has the ledger`);
}

async function spread(tx: Transaction<Tables>, table: string, shards: number | undefined): Promise<string> {
  await nameRows(tx, table);
  if (table === HEADS) {
    await sql`
      select create_distributed_table(${table}::regclass, 'organization', colocate_with := 'none', shard_count := ${shards}::int)`.execute(
      tx,
    );
    return `${table}: ${shards} shards by organization`;
  }
  await sql`select create_distributed_table(${table}::regclass, 'organization', colocate_with := ${HEADS})`.execute(
    tx,
  );
  return `${table}: beside ${HEADS}`;
}

/** A shard moves while others record in it only if each of its rows can be named: by a primary key, or by all of its columns. */
async function nameRows(tx: Transaction<Tables>, table: string): Promise<void> {
  const { rows } =
    await sql`select from pg_index where indrelid = ${table}::regclass and indisprimary`.execute(tx);
  if (rows.length === 0) await sql`alter table ${sql.ref(table)} replica identity full`.execute(tx);
}

/** Every node then knows where it is. A table that refers to another one has become known with it. */
async function keepAtCoordinator(tx: Transaction<Tables>, table: string): Promise<void> {
  const { rows } = await sql`select from pg_dist_partition where logicalrelid = ${table}::regclass`.execute(
    tx,
  );
  if (rows.length > 0) return;
  await sql`
    select citus_add_local_table_to_metadata(${table}::regclass, cascade_via_foreign_keys := true)`.execute(
    tx,
  );
}
