/** The schema for reading as the database lists it: everything has a comment, and no name can be taken for a table. */

import { sql } from 'kysely';
import { tables } from '../../src/database/tables.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();

const listed = async <Row>(text: string): Promise<Row[]> => (await sql.raw<Row>(text).execute(db)).rows;

describe('the schema for reading', () => {
  it('has a comment on itself, on each view and on each column of a view', async () => {
    const uncommented = await listed(`
      select 'schema' as name where obj_description('enkaku'::regnamespace) is null
      union all
      select relname from pg_class where relnamespace = 'enkaku'::regnamespace and obj_description(oid, 'pg_class') is null
      union all
      select relname || '.' || attname from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0
      where relnamespace = 'enkaku'::regnamespace and col_description(pg_class.oid, attnum) is null`);
    expect(uncommented).toEqual([]);
    const columns = await listed(`
      select from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0
      where relnamespace = 'enkaku'::regnamespace`);
    expect(columns.length).toBeGreaterThan(100);
  });

  it('has a comment on each function, which explains each argument and column', async () => {
    const functions = await listed<{ name: string; comment: string | null; words: string[] | null }>(`
      select proname as name, obj_description(oid, 'pg_proc') as comment, proargnames as words
      from pg_proc where pronamespace = 'enkaku'::regnamespace order by proname`);
    expect(functions.length).toBeGreaterThan(10);
    const unexplained = functions.flatMap(({ name, comment, words }) =>
      (words ?? [])
        .filter((word) => !comment?.match(new RegExp(`\\b${word}\\b`)))
        .map((word) => `${name}: ${word}`),
    );
    expect(unexplained).toEqual([]);
  });

  it('has no view with the name of a table, since PostgreSQL may look for a name here first', async () => {
    const views = await listed<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'enkaku'::regnamespace`,
    );
    const names = views.map(({ name }) => name);
    expect(names.filter((name) => name in tables)).toEqual([]);
    expect(names).toContain('units');
  });

  it('has functions that change nothing and may run in parallel', async () => {
    const others = await listed(`
      select proname from pg_proc
      where pronamespace = 'enkaku'::regnamespace and (provolatile = 'v' or proparallel <> 's' or prosecdef)`);
    expect(others).toEqual([]);
  });
});

describe('questions are refused or empty as in the API', () => {
  const refusal = (text: string) =>
    listed(text).then(
      () => 'done',
      (error: unknown) => String(Object(error).message),
    );

  it('an organization that is not registered, a revision that is not recorded, a unit that never was', async () => {
    expect(await refusal(`select * from enkaku.units_as_of('999999')`)).toBe(
      '組織「999999」は登録されていません。コードを確かめてください。 There is no organization "999999". Check the code.',
    );
    await sql`insert into organization (code, name, time_zone) values ('a', '試験市', 'Asia/Tokyo')`.execute(
      db,
    );
    expect(await refusal(`select * from enkaku.units_as_of('a', '2026-04-01', 3)`)).toContain(
      'The organization a has no revision 3. Give a number from 0 to 0, the newest.',
    );
    expect(await refusal(`select * from enkaku.lineage('a', 'a:u1')`)).toContain(
      'The organization a has no unit with the id "a:u1".',
    );
  });

  it('before the first recorded day lists are empty, and the coverage is UNKNOWN', async () => {
    expect(await listed(`select * from enkaku.units_as_of('a', '2000-01-01', 0)`)).toEqual([]);
    expect(await listed(`select enkaku.coverage_on('a', '2000-01-01') as coverage`)).toEqual([
      { coverage: 'UNKNOWN' },
    ]);
    expect(await listed(`select * from enkaku.counts_by_kind('a', '2000-01-01', '2000-01-01')`)).toEqual([
      { day: '2000-01-01', coverage: 'UNKNOWN', kind: null, count: null },
    ]);
  });
});
