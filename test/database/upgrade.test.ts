/** A database that was made when the functions still stood in the migrations 0001 to 0007. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { migrate } from '../../src/database/migrate.js';
import { migrationsFolder } from '../../src/database/migrationFiles.js';
import type { Tables } from '../../src/database/tables.js';
import { rebuild } from '../../src/rebuild.js';
import { recordHistories } from '../dump/recordedHistories.js';
import { exported } from '../ledger/chronicle.js';
import { dump } from '../model/play/dump.js';
import { creates, record, register } from '../record/town.js';
import { run } from '../server/process.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { beforeFunctionFiles } from './migrationFolder.js';

const { db, url } = await emptyDatabase();

const organizations = () => db.selectFrom('organization').select(['id', 'code']).orderBy('code').execute();

/** The rows of all organizations, table by table. */
async function rows(): Promise<Record<string, string[]>[]> {
  const found = await organizations();
  return Promise.all(found.map(({ id }) => dump(db, id)));
}

const ledgers = async () => exported(db, ...(await organizations()).map(({ code }) => code));

async function functionsOf(from: Kysely<Tables>): Promise<unknown[]> {
  const { rows } = await sql`
    select pg_get_functiondef(oid) as definition from pg_proc p
    where pronamespace = 'public'::regnamespace and prolang in (select oid from pg_language where lanname <> 'c')
    order by proname`.execute(from);
  return rows;
}

const before = { rows: [] as Record<string, string[]>[], ledgers: '' };

beforeAll(async () => {
  await migrate(db, await beforeFunctionFiles());
  await sql`drop table function_file`.execute(db);
  await recordHistories(db);
  before.rows = await rows();
  before.ledgers = await ledgers();
});

describe('a database made before the functions were files', () => {
  it('has rows in every table', () => {
    const names = Object.keys(before.rows[0] ?? {});
    expect(names.filter((name) => before.rows.every((tables) => tables[name]?.length === 0))).toEqual([]);
  });

  it('is brought up to date: the migration 0008 and all functions', async () => {
    const paths = await readdir(join(migrationsFolder, 'functions'), { recursive: true });
    const applied = await migrate(db);
    expect(applied[0]).toBe('0008_function_files.sql');
    expect(applied.slice(1).sort()).toEqual(
      paths
        .filter((path) => path.endsWith('.sql'))
        .map((path) => `functions/${path}`)
        .sort(),
    );
    expect(await migrate(db)).toEqual([]);
  });

  it('then has the functions of a fresh database, and a fresh one has those of the files only', async () => {
    const { db: fresh } = await testDatabase();
    expect(await functionsOf(db)).toEqual(await functionsOf(fresh));
    const files = await fresh.selectFrom('function_file').select('name').orderBy('name').execute();
    expect(await functionsOf(fresh)).toHaveLength(files.length);
  });

  it('keeps its ledgers to the byte, and verify finds nothing in them', async () => {
    expect(await ledgers()).toBe(before.ledgers);
    expect(await run(['verify'], { DATABASE_URL: url })).toMatchObject({ code: 0, stderr: '' });
  });

  it('is rebuilt by the new functions into the same rows', async () => {
    for (const { code } of await organizations()) await rebuild(db, code);
    expect(await rows()).toEqual(before.rows);
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
