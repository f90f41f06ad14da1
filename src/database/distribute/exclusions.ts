/** Exclusion constraints as Citus takes them: with the organization as a column. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';

/**
 * Adds the organization to the constraints of a table that have it only in a hash. On one server they do without, because
 * every column costs time at each insert, and because the planner then takes their index for no question.
 */
export async function excludeByOrganization(tx: Transaction<Tables>, table: string): Promise<void> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select conname as name, pg_get_constraintdef(pg_constraint.oid) as definition
    from pg_constraint join pg_attribute on attrelid = conrelid and attname = 'organization'
    where contype = 'x' and conrelid = ${table}::regclass and attnum <> all (conkey)`.execute(tx);
  for (const { name, definition } of rows) {
    // Two statements: Citus adds no constraint together with something else.
    await sql`alter table ${sql.ref(table)} drop constraint ${sql.ref(name)}`.execute(tx);
    const withIt = sql.raw(definition.replace(/\)$/, ', organization with =)'));
    await sql`alter table ${sql.ref(table)} add constraint ${sql.ref(name)} ${withIt}`.execute(tx);
  }
}
