/** Indexes and constraints of tables that are empty: while much is written into them they are away, and then built at once. */
import { sql, type Transaction } from 'kysely';
import { shapeOf } from '../distribute/cluster.js';
import type { Tables } from '../tables.js';

interface Built {
  table: string;
  name: string;
  isConstraint: boolean;
  definition: string;
}

/**
 * Takes them away until the returned function is called, in the same transaction: if that fails, they were never away. Nobody else
 * reads or writes these tables until then. Undefined, and nothing is taken away, if there is an organization: its rows stay protected; and
 * in a cluster, where it would be done on every shard.
 */
export async function takeAwayIndexes(
  tx: Transaction<Tables>,
  tables: readonly string[],
): Promise<(() => Promise<void>) | undefined> {
  if (!(await isEmpty(tx)) || (await shapeOf(tx))) return undefined;
  await sql`lock table ${sql.join(['organization', ...tables].map((table) => sql.table(table)))}
    in access exclusive mode`.execute(tx);
  // Somebody may have registered one before the lock.
  if (!(await isEmpty(tx))) return undefined;
  const built = await builtOn(tx, tables);
  for (const { table, name, isConstraint } of built) {
    await (isConstraint
      ? sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`
      : sql`drop index ${sql.ref(name)}`
    ).execute(tx);
  }
  return () => build(tx, built);
}

async function isEmpty(tx: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql`select from organization limit 1`.execute(tx);
  return rows.length === 0;
}

/** All but the primary keys to which others refer. Checks of single rows stay. */
async function builtOn(tx: Transaction<Tables>, tables: readonly string[]): Promise<Built[]> {
  const of = sql`any (${tables}::text[]::regclass[])`;
  const { rows } = await sql<Built>`
    select conrelid::regclass::text as table, conname as name, true as "isConstraint", pg_get_constraintdef(oid) as definition
    from pg_constraint c where conrelid = ${of} and (contype in ('x', 'u', 'f') or contype = 'p' and not exists (
      select from pg_constraint f where f.contype = 'f' and f.confrelid = c.conrelid))
    union all
    select indrelid::regclass::text, relname, false, pg_get_indexdef(indexrelid)
    from pg_index join pg_class on pg_class.oid = indexrelid
    where indrelid = ${of} and not exists (select from pg_constraint where conindid = indexrelid and conrelid = indrelid)
    order by 1, 2`.execute(tx);
  return rows;
}

async function build(tx: Transaction<Tables>, built: readonly Built[]): Promise<void> {
  await sql`set local maintenance_work_mem = '256MB'`.execute(tx);
  // PostgreSQL builds with several processes from eight megabytes on, but the index of name parts takes long in a smaller table, too.
  await sql`set local min_parallel_table_scan_size = '1MB'`.execute(tx);
  for (const { table, name, isConstraint, definition } of built) {
    await (isConstraint
      ? sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`
      : sql.raw(definition)
    ).execute(tx);
  }
}
