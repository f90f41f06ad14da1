/** Citus takes two tables that refer to each other only where one of them is spread already, and so their foreign keys come last. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';

export interface ForeignKey {
  name: string;
  table: string;
  definition: string;
}

/** Drops the foreign keys between tables that are spread, of these and to these, and returns them. */
export async function dropForeignKeys(
  tx: Transaction<Tables>,
  { tables, among }: { tables: string[]; among: string[] },
): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select conname as name, conrelid::regclass::text as "table", pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f'
      and conrelid = any (${among}::text[]::regclass[]) and confrelid = any (${among}::text[]::regclass[])
      and (conrelid = any (${tables}::text[]::regclass[]) or confrelid = any (${tables}::text[]::regclass[]))
    order by conname`.execute(tx);
  for (const { name, table } of rows)
    await sql`alter table ${sql.raw(table)} drop constraint ${sql.ref(name)}`.execute(tx);
  return rows;
}

export async function addForeignKeys(tx: Transaction<Tables>, keys: ForeignKey[]): Promise<void> {
  for (const { name, table, definition } of keys)
    await sql`alter table ${sql.raw(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(
      tx,
    );
}
