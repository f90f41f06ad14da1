import { type Kysely, sql } from 'kysely';
import { waitUntil } from '../../src/database/embedded/processes.js';
import type { Tables } from '../../src/database/tables.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { everythingOf, makeDepartment, until } from './ask.js';
import { linesOf, type Running, run, serve, stop } from './process.js';

/** A request that waits in the database until it is released. */
async function requestUnderWay(db: Kysely<Tables>, service: Running) {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isLocked = () => {};
  const locked = new Promise<void>((resolve) => {
    isLocked = resolve;
  });
  const holding = db.transaction().execute(async (tx) => {
    await sql`select from ledger_head where organization = (select id from organization where code = '102041') for update`.execute(
      tx,
    );
    isLocked();
    await held;
  });
  await locked;
  const answer = makeDepartment(service, '102041', '新部');
  await until('the request waits', () => isWaiting(db));
  const finish = () => {
    letGo();
    return holding;
  };
  return { answer, letGo: finish };
}

async function isWaiting(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows.length > 0;
}

async function refusesConnections({ address }: Running): Promise<boolean> {
  return fetch(`${address}/health`).then(
    () => false,
    () => true,
  );
}

describe('a service that is asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('at %s first answers the requests under way', async (signal) => {
    const { db, url } = await testDatabase();
    const service = await serve({ DATABASE_URL: url, ENKAKU_SEED: 'on' }, { fromCompiledTree: true });
    const { answer, letGo } = await requestUnderWay(db, service);

    service.signal(signal);
    await until('no connection is taken any more', () => refusesConnections(service));
    // One Ctrl-C arrives twice: from the terminal and from npm.
    service.signal(signal);
    await letGo();
    expect(await answer).toBe(3);
    expect(await service.ended).toEqual({ code: 0, signal: null });
    expect(linesOf(service.logged()).filter(({ msg }) => msg !== 'request')).toEqual([]);
  });

  it('ends at once at a second signal', async () => {
    const { db, url } = await testDatabase();
    const service = await serve({ DATABASE_URL: url, ENKAKU_SEED: 'on' }, { fromCompiledTree: true });
    const { answer, letGo } = await requestUnderWay(db, service);
    const refused = expect(answer).rejects.toThrow();

    service.signal('SIGTERM');
    let ended = false;
    const end = service.ended.finally(() => {
      ended = true;
    });
    // A second signal within one second counts as the same one.
    const signalAgain = () => {
      service.signal('SIGTERM');
      return ended;
    };
    expect(await waitUntil(signalAgain, 10_000)).toBe(true);
    expect(await end).toEqual({ code: 143, signal: null });
    await refused;
    await letGo();
  });

  it('loses no revision, and starts again', async () => {
    const { url } = await testDatabase();
    const settings = { DATABASE_URL: url, ENKAKU_SEED: 'on' };
    const first = await serve(settings);
    expect(await makeDepartment(first, '102041', '新部')).toBe(3);
    const before = await everythingOf(first, '102041');
    await stop(first);

    const second = await serve(settings);
    expect(await everythingOf(second, '102041')).toEqual(before);
    await stop(second);
  });
});

it('a wrong environment stops it before anything is opened', async () => {
  const { code, stdout, stderr } = await run(['serve'], { PORT: 'x', ENKAKU_SEED: 'maybe' });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^PORT is "x": .*\nENKAKU_SEED is "maybe": .*\n$/);
});

it('under npm it stops when the shell that npm put between them has ended', async () => {
  const { url } = await testDatabase();
  const service = await serve(
    { DATABASE_URL: url, npm_lifecycle_event: 'start' },
    { belowShell: true, fromCompiledTree: true },
  );
  // This ends only the shell.
  service.signal('SIGTERM');
  await service.ended;
  await until('the service has ended', () => refusesConnections(service));
  await until('it has said so', async () => service.printed().endsWith('Stopping (npm has ended) …\n'));
});
