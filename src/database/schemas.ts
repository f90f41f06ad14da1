/** The two schemas: where the tables are, and the one that is made for reading. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** The schema for reading with SQL: migrations/0025_schema_for_reading.sql. */
export const READING = 'enkaku';

/**
 * Makes the schema of the tables the first one for this transaction. PostgreSQL begins with the schema that has the name of
 * the role, and where the role is called enkaku, as in the embedded server, that would be the one for reading.
 */
export async function beginWithTables(tx: Transaction<Tables>): Promise<void> {
  await sql`
    select set_config('search_path', concat_ws(', ', quote_ident(coalesce(
      (select nspname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where pg_class.oid = to_regclass('migration')), current_schema())), current_setting('search_path')), true)`.execute(
    tx,
  );
}
