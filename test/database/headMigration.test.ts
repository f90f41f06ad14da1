/** The migration 0030 changes columns below the views of the schema for reading, which are dropped and created again. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { migrate } from '../../src/database/migrate.js';
import { migrationsFolder } from '../../src/database/migrationFiles.js';
import { creates, record, register, result } from '../record/town.js';
import { emptyDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';
import { migrationsUntil } from './migrationFolder.js';

const { db } = await emptyDatabase();

/** The views of the schema, with every comment and every right on them. PostgreSQL names a column of a branch of a union when it is printed twice. */
async function views(): Promise<unknown[]> {
  const { rows } = await sql`
    select relname, relacl::text, replace(pg_get_viewdef(c.oid), 'NULL::text AS text', 'NULL::text') as definition,
      (select json_agg(json_build_array(objsubid, description) order by objsubid) from pg_description where objoid = c.oid) as comments
    from pg_class c where relnamespace = 'enkaku'::regnamespace order by relname`.execute(db);
  return rows;
}

it('the views are the same as before, with their comments and the rights on them; views of others are named and left alone', async () => {
  const folder = await migrationsUntil('0029');
  await cp(join(migrationsFolder, 'functions'), join(folder, 'functions'), { recursive: true });
  await migrate(db, folder);
  await sql`grant select on all tables in schema enkaku to pg_monitor`.execute(db);
  await sql`grant select on enkaku.units to public`.execute(db);
  const before = await views();
  expect(before.length).toBeGreaterThan(10);
  await sql`create view public.others_units as select * from enkaku.units`.execute(db);
  await expect(migrate(db)).rejects.toThrow(/Drop them, upgrade, and create them again: view others_units/);
  expect(await views()).toEqual(before);
  await sql`drop view public.others_units`.execute(db);
  await migrate(db);
  expect(await views()).toEqual(before);

  const { rows: keys } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'organization' and data_type <> 'bigint'`.execute(db);
  expect(keys).toEqual([]);
  // As a server gives them out that is not the first of several.
  await sql`alter table organization alter column id restart with 281474976710657`.execute(db);
  await register(db, 'far');
  expect(result(await record(db, 'far', creates('文化部')))).toBe(2);
  const { rows } = await sql`select * from enkaku.units_as_of('far', '2026-04-01')`.execute(db);
  expect(rows.length).toBeGreaterThan(3);
});
