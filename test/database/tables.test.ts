/** src/database/tables.ts describes the tables by hand, and types are gone when the program runs: here it meets a real database. */

import { sql } from 'kysely';
import { tables } from '../../src/database/tables.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();

interface Found {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  filled: 'always' | 'by default' | 'never';
}

/** The columns of a migrated database, in the words of tables.ts. */
async function columnsFound(): Promise<Record<string, Record<string, string>>> {
  const { rows } = await sql<Found>`
    select pg_class.relname as "table", attname as "column", format_type(atttypid, null) as type,
      not attnotnull as nullable,
      case when attidentity = 'a' or attgenerated <> '' then 'always' when atthasdef then 'by default'
        else 'never' end as filled
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    order by relname, attnum`.execute(db);
  const found: Record<string, Record<string, string>> = {};
  for (const { table, column, ...rest } of rows) {
    found[table] = { ...found[table], [column]: inWords(rest) };
  }
  return found;
}

function inWords({ type, nullable, filled }: Omit<Found, 'table' | 'column'>): string {
  const name = type === 'timestamp with time zone' ? 'timestamptz' : type;
  if (filled === 'always') return `${name} generated`;
  if (filled === 'by default') return `${name} with default`;
  return nullable ? `${name} | null` : name;
}

describe('tables.ts and a migrated database', () => {
  it('have the same tables, with the same columns, types and nullability', async () => {
    expect(await columnsFound()).toEqual(tables);
  });

  it('are compared by nullability and by what the database fills in', async () => {
    const found = await columnsFound();
    expect(found.event).toMatchObject({ data: 'text', clause: 'text | null' });
    expect(found.revision?.xid).toBe('xid8 generated');
    expect(found.migration?.applied_at).toBe('timestamptz with default');
  });
});

it('ranges are stored as they are in memory, in every table: an index over them copies each otherwise', async () => {
  const { rows } = await sql<{ column: string; isPlain: boolean }>`
    select concat(relname, '.', attname) as "column", attstorage = 'p' as "isPlain"
    from pg_class join pg_attribute on attrelid = pg_class.oid and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'i') and atttypid in ('daterange'::regtype, 'int8range'::regtype)
    order by 1`.execute(db);
  expect(rows.map(({ column }) => column)).toEqual(
    expect.arrayContaining(['unit_state.valid', 'unit_state_organization_valid_known_idx.known']),
  );
  expect(rows.filter(({ isPlain }) => !isPlain)).toEqual([]);
});
