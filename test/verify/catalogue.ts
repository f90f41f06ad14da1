/** The tables of the projections as the database lists them, with their columns and constraints. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { PROJECTION_TABLES } from '../../src/projections/rows/tables.js';

export interface Column {
  name: string;
  type: string;
}

/** The tables that are no projections. Any other table is one, from the day on which it is added. */
const OTHERS = [
  'migration',
  'function_file',
  'outdated',
  'ledger_head',
  'newest_state',
  'webhook',
  'webhook_delivery',
];
const LEDGER = ['organization', 'revision', 'event'];

export async function projectionsFound(db: Kysely<Tables>): Promise<Record<string, Column[]>> {
  const { rows } = await sql<{ table: string; name: string; type: string }>`
    select relname as table, attname as name, format_type(atttypid, null) as type
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname <> all (${[...OTHERS, ...LEDGER]}) and attname <> 'organization'
    order by relname, attnum`.execute(db);
  const found: Record<string, Column[]> = {};
  for (const { table, ...column } of rows) found[table] = [...(found[table] ?? []), column];
  return found;
}

/** The columns of the index that says which rows of a table exclude each other, by table. */
export async function keysFound(db: Kysely<Tables>): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ table: string; names: string[] }>`
    select indrelid::regclass::text as table, array_agg(attname::text order by attname collate "C") as names
    from pg_index join pg_attribute on attrelid = indrelid and attnum > 0
      -- Also the columns in an expression, of which indkey says nothing.
      and substring(pg_get_indexdef(indexrelid) from ' USING .*') ~ ('\\m' || attname || '\\M')
    where (indisunique or indisexclusion) and indrelid::regclass::text = any (${PROJECTION_TABLES})
      and attname <> 'organization' group by 1`.execute(db);
  return Object.fromEntries(rows.map(({ table, names }) => [table, names]));
}

export async function dropConstraints(db: Kysely<Tables>, table: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint where conrelid = ${table}::regclass and contype in ('x', 'p', 'c')`.execute(
    db,
  );
  for (const { name } of rows)
    await sql`alter table ${sql.ref(table)} drop constraint ${sql.ref(name)}`.execute(db);
  const unique = await sql<{ name: string }>`
    select indexrelid::regclass::text as name from pg_index where indrelid = ${table}::regclass and indisunique`.execute(
    db,
  );
  for (const { name } of unique.rows) await sql`drop index ${sql.raw(name)}`.execute(db);
}

/** SQL that gives a column another value. */
export function otherValue({ name, type }: Column): string {
  const others: Record<string, string> = {
    text: `coalesce(${name}, '') || '改'`,
    date: `coalesce(${name}, '2000-01-01') + 1`,
    boolean: `not ${name}`,
    integer: `${name} + 1000`,
    'text[]': `${name} || array['x:u99']`,
    jsonb: `${name} || '{"title": "書き換え"}'`,
    daterange: `daterange(lower(${name}) - 1, upper(${name}))`,
    int8range: `int8range(lower(${name}), coalesce(upper(${name}), 99) + 1)`,
  };
  const other = others[type];
  if (other === undefined) throw new Error(`Which other value may a ${type} have?`);
  return other;
}
