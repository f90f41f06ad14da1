import { type Kysely, sql } from 'kysely';
import { pino } from 'pino';
import { openDatabase } from '../../../src/database/connection.js';
import type { Tables } from '../../../src/database/tables.js';
import { checksOf } from '../../../src/server/checks/readyz.js';
import { remembered } from '../../../src/server/checks/remembered.js';
import type { ServiceOptions } from '../../../src/server/options.js';
import { startService } from '../../../src/server/service.js';
import { creates, record, register } from '../../record/town.js';
import { accessOfTests } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { afterAll, describe, expect, it } from '../../support/jest.js';

const { db } = await testDatabase();
await register(db, 'town');
await record(db, 'town', creates('税務部'));

const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function serviceOn(database: Kysely<Tables>, more: Partial<ServiceOptions> = {}) {
  const log = pino({ level: 'silent' });
  const options = {
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    question: '',
    access: accessOfTests,
    log,
    ...more,
  };
  const service = await startService(database, options);
  stops.push(service.stop);
  return async (path: string): Promise<[number, unknown]> => {
    const response = await fetch(service.address + path);
    return [response.status, await response.json()];
  };
}

/** What the checks say, without what they remember. */
const checked = (disk?: { freeBytes(): Promise<number> }) => checksOf(db, disk)();

const ok = { database: 'ok', migrations: 'ok', projections: 'ok' };

describe('/livez', () => {
  it('says ok also while the database does not answer', async () => {
    const nowhere = openDatabase('postgres://nobody:verysecret@127.0.0.1:1/nothing');
    const get = await serviceOn(nowhere);
    expect(await get('/livez')).toEqual([200, { status: 'ok' }]);
    stops.push(() => nowhere.destroy());
  });
});

describe('/readyz', () => {
  it('names each check; the disk is one where it is ours', async () => {
    const get = await serviceOn(db);
    expect(await get('/readyz')).toEqual([200, { status: 'ready', checks: ok }]);
    const withDisk = await serviceOn(db, { disk: { freeBytes: async () => 1e9 } });
    expect(await withDisk('/readyz')).toEqual([200, { status: 'ready', checks: { ...ok, disk: 'ok' } }]);
  });

  it('says 503 while the database does not answer, and nothing of its address', async () => {
    const nowhere = openDatabase('postgres://nobody:verysecret@127.0.0.1:1/nothing');
    const get = await serviceOn(nowhere);
    const [status, body] = await get('/readyz');
    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'not ready',
      checks: { database: 'the database does not answer' },
    });
    expect(JSON.stringify(body)).not.toMatch(/secret|nobody|127\.0|ECONN|at |node_modules/);
    stops.push(() => nowhere.destroy());
  });

  it('says so when the disk of the database is full', async () => {
    expect(await checked({ freeBytes: async () => 1_000 })).toEqual({
      ...ok,
      disk: 'the disk of the database is full',
    });
  });

  it.each([
    ['migration', sql`insert into migration (name, sha256) values ('9999_later.sql', 'x')`],
    [
      'function_file',
      sql`update function_file set sha256 = 'x' where name = (select min(name) from function_file)`,
    ],
  ])('says so when a row of %s is not of this program', async (_table, change) => {
    await whileChanged(change, async () =>
      expect(await checked()).toEqual({
        ...ok,
        migrations: 'the tables or functions of the database are those of another version',
      }),
    );
  });

  it.each([
    ['is to be computed again', sql`insert into outdated select id from organization`],
    [
      'is of a revision that does not exist',
      sql`update unit_state set known = '[9,)' where upper_inf(known)`,
    ],
    ['lacks the coverage', sql`delete from coverage`],
    ['lacks the newest reorganization', sql`delete from reorganization`],
    ['lacks the newest unit', sql`delete from unit_state where lower(known) = 2`],
  ])('says so when the projection %s', async (_why, change) => {
    await whileChanged(change, async () =>
      expect(await checked()).toEqual({
        ...ok,
        projections: 'the projections of 1 organizations disagree with the ledger',
      }),
    );
  });

  /** On a copy of the database's state that is thrown away: the changed rows are put back. */
  async function whileChanged(change: ReturnType<typeof sql>, look: () => Promise<void>): Promise<void> {
    const tables = ['migration', 'function_file', 'outdated', 'unit_state', 'coverage', 'reorganization'];
    for (const table of tables)
      await sql`create table ${sql.ref(`kept_${table}`)} as table ${sql.ref(table)}`.execute(db);
    try {
      await change.execute(db);
      await look();
    } finally {
      await db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        for (const table of tables) {
          await sql`delete from ${sql.ref(table)}`.execute(tx);
          await sql`insert into ${sql.ref(table)} table ${sql.ref(`kept_${table}`)}`.execute(tx);
          await sql`drop table ${sql.ref(`kept_${table}`)}`.execute(tx);
        }
      });
    }
    expect(await checked()).toEqual(ok);
  }
});

describe('an answer that is remembered', () => {
  it('is made once for all who ask in its time, and not again while it is still being made', async () => {
    let made = 0;
    let finish = (_value: number) => {};
    const slow = remembered(
      () => {
        made += 1;
        return new Promise<number>((resolve) => {
          finish = resolve;
        });
      },
      { for: 0, patience: 5 },
    );
    await expect(Promise.all([slow(), slow()])).rejects.toThrow('No answer in time.');
    const later = slow().catch(() => 'failed');
    expect(made).toBe(1);
    finish(7);
    await later;
  });

  it('is made again when its time is over', async () => {
    let made = 0;
    const quick = remembered(async () => ++made, { for: 0, patience: 1_000 });
    expect(await quick()).toBe(1);
    expect(await quick()).toBe(2);
    const kept = remembered(async () => ++made, { for: 60_000, patience: 1_000 });
    expect(await kept()).toBe(3);
    expect(await kept()).toBe(3);
  });
});
