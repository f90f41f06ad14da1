/** A dump that PostgreSQL's own programs restore into a fresh server holds everything, and goes on where it stopped. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { migrate } from '../../src/database/migrate.js';
import type { Tables } from '../../src/database/tables.js';
import { exported } from '../ledger/chronicle.js';
import { creates, record, register } from '../record/town.js';
import { run, temporaryFolder } from '../server/process.js';
import { afterAll, beforeAll, describe, expect, it } from '../support/jest.js';
import { addressOf, asAdministrator } from '../support/testServer.js';
import { everyAnswer } from './everyAnswer.js';
import { followed } from './follower.js';
import { type FreshServer, freshServer } from './freshServer.js';
import { findPostgresPrograms } from './postgresPrograms.js';
import { recordHistories } from './recordedHistories.js';

const programs = findPostgresPrograms();
const call = promisify(execFile);
const folder = await temporaryFolder();
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

async function server(): Promise<FreshServer> {
  const fresh = await freshServer(programs);
  closing.push(fresh.stop);
  return fresh;
}

function open(url: string): Kysely<Tables> {
  const db = openDatabase(url);
  closing.push(() => db.destroy());
  return db;
}

/** Each way to dump and to restore, as docs/operations.md tells it. */
const ways = {
  custom: async (from: string, to: string) => {
    const file = join(folder, 'enkaku.dump');
    await call(programs.pg_dump, ['--format=custom', `--file=${file}`, from]);
    await call(programs.pg_restore, ['--no-owner', '--exit-on-error', `--dbname=${to}`, file]);
  },
  plain: async (from: string, to: string) => {
    const file = join(folder, 'enkaku.sql');
    await call(programs.pg_dump, ['--format=plain', '--no-owner', `--file=${file}`, from]);
    await call(programs.psql, ['--quiet', '--set=ON_ERROR_STOP=1', `--file=${file}`, to]);
  },
};

const original = { url: '', answers: [] as string[], ledgers: '', verified: '', lastTransaction: 0n };
let other: FreshServer;

beforeAll(async () => {
  const { url } = await server();
  other = await server();
  const db = open(url);
  await migrate(db);
  await manyTransactions(db);
  await recordHistories(db);
  const revisions = await db.selectFrom('revision').select('xid').execute();
  original.url = url;
  original.answers = await everyAnswer(db);
  original.ledgers = await exportedAll(db);
  original.verified = await verifiedIn(url);
  original.lastTransaction = revisions.map(({ xid }) => BigInt(xid)).reduce((a, b) => (a > b ? a : b));
});

/** A server that is no longer fresh has counted further than one that is. */
const manyTransactions = (db: Kysely<Tables>) =>
  sql`do $$ begin for i in 1..2000 loop perform pg_current_xact_id(); commit; end loop; end $$`.execute(db);

const codesIn = async (db: Kysely<Tables>) =>
  (await db.selectFrom('organization').select('code').orderBy('code').execute()).map(({ code }) => code);

const exportedAll = async (db: Kysely<Tables>) => exported(db, ...(await codesIn(db)));

/** What `enkaku verify` prints of every organization, if it finds nothing. */
async function verifiedIn(url: string): Promise<string> {
  const { code, stdout, stderr } = await run(['verify', '--json'], { DATABASE_URL: url });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

describe.each(
  Object.keys(ways) as (keyof typeof ways)[],
)('a %s dump, restored into a fresh server', (way) => {
  let db: Kysely<Tables>;
  let url: string;

  beforeAll(async () => {
    // Sorted as in Japanese where the first server sorts by bytes: no answer may depend on it.
    const collation = sql`locale_provider icu icu_locale 'ja-JP'`;
    await asAdministrator(other.url, (admin) =>
      sql`create database ${sql.ref(way)} template template0 ${collation}`.execute(admin),
    );
    url = addressOf(other.url, way);
    await ways[way](original.url, url);
    db = open(url);
  });

  it('is complete: nothing is left to migrate', async () => {
    expect(await migrate(db)).toEqual([]);
  });

  it('answers every question with the same bytes', async () => {
    expect(original.answers.length).toBeGreaterThan(500);
    expect(await everyAnswer(db)).toEqual(original.answers);
  });

  it('has the same ledgers, and verify finds nothing in them', async () => {
    expect(await exportedAll(db)).toBe(original.ledgers);
    expect(await verifiedIn(url)).toBe(original.verified);
  });

  it.each([
    'revision',
    'event',
    'organization',
  ])('still refuses to change or remove a row of %s', async (table) => {
    for (const statement of [`delete from ${table}`, `truncate ${table} cascade`]) {
      const attempt = db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        await sql.raw(statement).execute(tx);
      });
      await expect(attempt).rejects.toMatchObject({ code: '23001' });
    }
  });

  it('is followed from the beginning, and to what is recorded next, although the other server had counted further', async () => {
    const before = await followed(db);
    expect(before).toHaveLength(original.ledgers.trimEnd().split('\n').length - (await codesIn(db)).length);
    expect(await record(db, 'chronicle', creates('新部'))).toMatchObject({ problems: [] });
    const [next] = await db
      .selectFrom('revision')
      .select('xid')
      .orderBy('recorded_at', 'desc')
      .limit(1)
      .execute();
    expect(BigInt(next?.xid ?? 0)).toBeLessThan(original.lastTransaction);
    expect((await followed(db)).slice(0, -1)).toEqual(before);
    expect((await followed(db)).slice(before.length)).toEqual([expect.stringMatching(/^chronicle \d+$/)]);
  });

  it('goes on: another organization, another revision, all verified', async () => {
    await register(db, 'newcomer');
    expect(await record(db, 'newcomer', creates('新部'))).toMatchObject({ revision: 2, problems: [] });
    await verifiedIn(url);
  });
});

describe('without the programs', () => {
  it('the test fails, and says what to install', () => {
    expect(() => findPostgresPrograms([folder])).toThrow('apt-get install postgresql');
  });
});
