import { type Kysely, sql } from 'kysely';
import { pino } from 'pino';
import { requestLimits } from '../../src/database/connecting/limits.js';
import { openDatabase } from '../../src/database/connection.js';
import type { Tables } from '../../src/database/tables.js';
import { inTurn } from '../../src/ledger/turns.js';
import { startService } from '../../src/server/service.js';
import { ask } from '../server/ask.js';
import { accessOfTests } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { type Network, networkTo } from '../support/halfOpen.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { itOnOneServer } from '../support/oneServer.js';
import { creates, record, register, result, revisionsOf } from './town.js';

const { db, url } = await testDatabase();
const opened: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of opened.reverse()) await close();
});

/** As the service opens it, save that it gives up on an answer sooner. */
async function overNetwork(): Promise<{ far: Kysely<Tables>; network: Network }> {
  const network = await networkTo(url);
  const far = openDatabase(network.url, { limits: { ...requestLimits, answer: 3_000 } });
  opened.push(network.close, () => far.destroy());
  return { far, network };
}

const POOL = 10;

/** Opens as many connections as the pool has: each is kept until all of them are open. */
async function openAll(far: Kysely<Tables>): Promise<void> {
  let open = 0;
  let tell = () => {};
  const allAreOpen = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const one = () =>
    far.connection().execute(async () => {
      open += 1;
      if (open === POOL) tell();
      await allAreOpen;
    });
  await Promise.all(Array.from({ length: POOL }, one));
}

const failed = (error: unknown) => String(Object(error).code ?? error);

describe('connections to the database that fall silent', () => {
  it('do not stop the recorders of an organization: one waits in vain, the others record', async () => {
    await register(db, 'silent');
    const { far, network } = await overNetwork();
    await openAll(far);
    network.fallSilent();
    const names = Array.from({ length: 12 }, (_, i) => `第${i + 1}部`);
    const send = (name: string) => record(far, 'silent', creates(name, { idempotencyKey: name }));
    const answers = await Promise.all(names.map((name) => send(name).then(result, failed)));
    expect(answers).toEqual(['ETIMEDOUT', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(result(await send('第1部'))).toBe(13);
    expect(await revisionsOf(db, 'silent')).toHaveLength(13);
    // None of the silent ones is kept.
    expect(network.open()).toBeLessThanOrEqual(2);
  });

  it('leave it unknown whether it was recorded, and the same key gives the first answer', async () => {
    await register(db, 'lost');
    const { far, network } = await overNetwork();
    const log = pino({ level: 'silent' });
    const service = await startService(far, {
      host: '127.0.0.1',
      port: 0,
      allowedHosts: [],
      question: '',
      access: accessOfTests,
      log,
    });
    opened.push(service.stop);
    const mutation = `mutation { recordReorganization(input: { organization: "lost", idempotencyKey: "k", reorganization: {
      title: "機構改正", effectiveOn: "2026-04-01", changes: [{ create: { unit: { name: "文化部", kind: "部" } } }] } }) {
      revision { number } problems { code } } }`;

    network.loseAnswerTo('append_revision');
    const { status, errors } = await ask(service, mutation);
    expect([status, errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    expect(errors?.[0]?.message).toContain('idempotencyKey');
    expect(await revisionsOf(db, 'lost')).toHaveLength(2);

    const again = await ask(service, mutation);
    expect(again).toEqual({
      status: 200,
      data: { recordReorganization: { revision: { number: 2 }, problems: [] } },
    });
    expect(await revisionsOf(db, 'lost')).toHaveLength(2);
  });
});

describe('a recorder that waits for others', () => {
  it('gives up after a while, and what it would have recorded is not recorded later', async () => {
    let end = () => {};
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    const first = inTurn(db, 'busy', () => held);
    const done: string[] = [];
    const second = inTurn(db, 'busy', async () => void done.push('second'), 10).catch(failed);
    const third = inTurn(db, 'busy', async () => void done.push('third'));
    expect(await second).toBe('ETIMEDOUT');
    expect(done).toEqual([]);
    end();
    await Promise.all([first, third]);
    expect(done).toEqual(['third']);
  });
});

itOnOneServer('the limits of requests are settings of the session, beside those of the address', async () => {
  const limited = openDatabase(`${url}?options=${encodeURIComponent('-c lock_timeout=3000')}`, {
    limits: requestLimits,
  });
  opened.push(() => limited.destroy());
  const { rows } = await sql`select name, setting from pg_settings where source = 'client' and name in
    ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'tcp_keepalives_idle', 'TimeZone')
    order by name collate "C"`.execute(limited);
  expect(rows).toEqual([
    { name: 'TimeZone', setting: 'UTC' },
    { name: 'idle_in_transaction_session_timeout', setting: '15000' },
    { name: 'lock_timeout', setting: '3000' },
    { name: 'statement_timeout', setting: '20000' },
    { name: 'tcp_keepalives_idle', setting: '10' },
  ]);
});
