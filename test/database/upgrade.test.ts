/** A database that was made when the functions still stood in the migrations 0001 to 0007. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { migrate } from '../../src/database/migrate.js';
import { migrationsFolder } from '../../src/database/migrationFiles.js';
import type { Tables } from '../../src/database/tables.js';
import { rebuild, rebuildOutdated } from '../../src/rebuild.js';
import { recordHistories } from '../dump/recordedHistories.js';
import { exported } from '../ledger/chronicle.js';
import { dump } from '../model/play/dump.js';
import { creates, record, register } from '../record/town.js';
import { run } from '../server/process.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { beforeFunctionFiles } from './migrationFolder.js';
import { withoutBodies } from './withoutBodies.js';

const { db, url } = await emptyDatabase();

const organizations = () => db.selectFrom('organization').select(['id', 'code']).orderBy('code').execute();

/** The rows of all organizations, table by table, as far as the old program wrote them. */
async function rows(): Promise<Record<string, string[]>[]> {
  const found = await organizations();
  const tables = await Promise.all(found.map(({ id }) => dump(db, id)));
  return tables.map(withoutBodies).map(withoutNewer);
}

/** The programs that made the database had no such tables. */
const withoutNewer = ({
  organization_name: _,
  ledger_head: __,
  unit_name: ___,
  newest_state: ____,
  ...tables
}: Record<string, string[]>) => tables;

const ledgers = async () => exported(db, ...(await organizations()).map(({ code }) => code));

/** As its file is called: those of the schema for reading with the schema. */
const NAME = "case when pronamespace = 'public'::regnamespace then '' else 'enkaku.' end || proname";

/** A property of each of our functions; those of the extension btree_gist are written in C. */
async function functionsOf(
  from: Kysely<Tables>,
  property: typeof NAME | 'pg_get_functiondef(oid)',
): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    select ${sql.raw(property)} as value from pg_proc
    where pronamespace in ('public'::regnamespace, to_regnamespace('enkaku')) and prolang <> (select oid from pg_language where lanname = 'c')
    order by ${sql.raw(NAME)} collate "C"`.execute(from);
  return rows.map(({ value }) => value);
}

/** This program records by the function of the old one, which was called in another way, and finds the heads that it knew in the ledger. */
async function asTheOldProgram(work: () => Promise<void>): Promise<void> {
  const old = 'append_revision(text, jsonb, int, text, text, text, text, text, text, jsonb, jsonb)';
  await sql`alter function ${sql.raw(old)} rename to old_append`.execute(db);
  await sql`
    create function append_revision(bigint, text, int, text, text, text, text, text, text, text, jsonb, jsonb)
    returns text language sql as
    'select * from old_append($2, null, $3, $5, $6, $7, $8, $9, $10, $11, $12);
    select hash from revision where organization = $1 order by number desc limit 1'`.execute(db);
  await sql`
    create view ledger_head as select organization, max(number) as revision from revision group by organization`.execute(
    db,
  );
  await sql`
    create view newest_state as
    select organization, number as revision, hash, '' as rules, '' as state from revision where false`.execute(
    db,
  );
  await work();
  await sql`drop view ledger_head, newest_state`.execute(db);
  await sql`drop function append_revision`.execute(db);
  await sql`alter function old_append rename to append_revision`.execute(db);
}

const transactions = () =>
  db.selectFrom('revision').select('xid').orderBy('organization').orderBy('number').execute();

const before = { rows: [] as Record<string, string[]>[], ledgers: '', transactions: [] as { xid: string }[] };

beforeAll(async () => {
  await migrate(db, await beforeFunctionFiles());
  await sql`drop table function_file`.execute(db);
  await asTheOldProgram(() => recordHistories(db));
  before.rows = await rows();
  before.ledgers = await ledgers();
  before.transactions = await transactions();
});

describe('the migration 0008', () => {
  it('enters all functions that the migrations before it created: one that is no longer needed is then dropped', async () => {
    const { db: early } = await emptyDatabase();
    await migrate(early, await beforeFunctionFiles());
    await sql.raw(await readFile(join(migrationsFolder, '0008_function_files.sql'), 'utf8')).execute(early);
    const files = await early.selectFrom('function_file').select('name').orderBy('name').execute();
    expect(files.map(({ name }) => name)).toEqual(await functionsOf(early, NAME));
  });
});

describe('a database made before the functions were files', () => {
  it('has rows in every table', () => {
    const names = Object.keys(before.rows[0] ?? {});
    expect(names.filter((name) => before.rows.every((tables) => tables[name]?.length === 0))).toEqual([]);
  });

  it('is brought up to date: the migrations from 0008 on, and all functions', async () => {
    const migrations = (await readdir(migrationsFolder)).filter(
      (name) => name >= '0008' && name.endsWith('.sql'),
    );
    const functions = await readdir(join(migrationsFolder, 'functions'), { recursive: true });
    const paths = functions.filter((path) => path.endsWith('.sql')).map((path) => `functions/${path}`);
    expect((await migrate(db)).sort()).toEqual([...migrations, ...paths].sort());
    expect(await migrate(db)).toEqual([]);
  });

  it('then has the functions of a fresh database, and a fresh one has those of the files only', async () => {
    const { db: fresh } = await testDatabase();
    const definition = 'pg_get_functiondef(oid)';
    expect(await functionsOf(db, definition)).toEqual(await functionsOf(fresh, definition));
    const files = await fresh.selectFrom('function_file').select('name').orderBy('name').execute();
    expect(await functionsOf(fresh, NAME)).toEqual(files.map(({ name }) => name));
  });

  it('has the head of each ledger, and each revision keeps the transaction that recorded it', async () => {
    const { rows: heads } = await sql`
      select organization, ledger_head.revision from ledger_head order by organization`.execute(db);
    const { rows: newest } = await sql`
      select organization, max(number) as revision from revision group by organization order by organization`.execute(
      db,
    );
    expect(heads.length).toBeGreaterThan(1);
    expect(heads).toEqual(newest);
    expect(await transactions()).toEqual(before.transactions);
  });

  it('keeps its ledgers to the byte, and verify finds nothing in them', async () => {
    expect(await ledgers()).toBe(before.ledgers);
    expect(await run(['verify'], { DATABASE_URL: url })).toMatchObject({ code: 0, stderr: '' });
  });

  /** A table that is newer than the old program is empty. */
  it('is rebuilt by the new functions into the same rows', async () => {
    for (const { code } of await organizations()) await rebuild(db, code);
    expect(await rows()).toEqual(before.rows);
  });

  it('has the rows of marked organizations computed again, once', async () => {
    expect(await db.selectFrom('outdated').select('id').execute()).toEqual([]);
    await sql`insert into outdated select id from organization`.execute(db);
    await db.deleteFrom('sibling_order').execute();
    await rebuildOutdated(db);
    expect(await rows()).toEqual(before.rows);
    expect(await db.selectFrom('outdated').select('id').execute()).toEqual([]);
    await db.deleteFrom('change_day').execute();
    await rebuildOutdated(db);
    expect(await db.selectFrom('change_day').select('day').execute()).toEqual([]);
    for (const { code } of await organizations()) await rebuild(db, code);
  });

  it('goes on: another organization, another revision, and a row of the ledger is still not changed', async () => {
    await register(db, 'newcomer');
    expect(await record(db, 'newcomer', creates('新部'))).toMatchObject({ revision: 2, problems: [] });
    await expect(db.deleteFrom('revision').execute()).rejects.toMatchObject({ code: '23001' });
  });

  it('is refused by the program that made it', async () => {
    await expect(migrate(db, await beforeFunctionFiles())).rejects.toThrow(
      /newer than this program.*0008_function_files\.sql/,
    );
  });
});
