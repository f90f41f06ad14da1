/** Subscriptions and the end of a service, of its database connections, and of the patience of clients. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { createClient } from 'graphql-ws';
import { sql } from 'kysely';
import { pino } from 'pino';
import WebSocket from 'ws';
import { startService } from '../../../src/server/service.js';
import { currentWatch } from '../../../src/telemetry/watch.js';
import { creates, record, register } from '../../record/town.js';
import { accessOfTests } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { setHeads } from '../../support/heads.js';
import { describe, expect, it } from '../../support/jest.js';
import { until } from '../ask.js';
import { serve } from '../process.js';
import { follow, numbers, PROTOCOLS, QUESTION, startedService } from './followers.js';

const { db, url } = await testDatabase();
await register(db, 'a');
await record(db, 'a', creates('甲部'));

describe.each(PROTOCOLS)('a subscription over %s', (protocol) => {
  it('is completed when the service stops, and goes on at the next one', async () => {
    const service = await serve({ DATABASE_URL: url });
    const following = follow(service, protocol, { organization: 'a', after: 0 });
    expect(await numbers(following, 2)).toEqual([1, 2]);
    const next = following.next();
    service.signal('SIGTERM');
    expect(await next).toEqual({ done: true, value: undefined });
    expect(await service.ended).toEqual({ code: 0, signal: null });
    expect(service.logged()).not.toMatch(/"level":[456]0/);

    const another = await startedService(db);
    const resumed = follow(another, protocol, { organization: 'a', after: 1 });
    expect(await numbers(resumed, 1)).toEqual([2]);
    await resumed.return?.();
  });

  it('goes on when the database has ended all connections', async () => {
    const { db: own } = await testDatabase();
    await register(own, 'a');
    const service = await startedService(own);
    const following = follow(service, protocol, { organization: 'a', after: 0 });
    expect(await numbers(following, 1)).toEqual([1]);
    const next = numbers(following, 1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(own);
    await until('it is recorded', async () => {
      const { revision } = await record(own, 'a', { ...creates('甲部'), idempotencyKey: 'a' }).catch(() => ({
        revision: undefined,
      }));
      return revision === 2;
    });
    expect(await next).toEqual([2]);
    await following.return?.();
  });
});

describe('a WebSocket', () => {
  const opened = (address: string, headers: Record<string, string>, path = '/graphql') =>
    new Promise<number | 'open'>((resolve, reject) => {
      const socket = new WebSocket(`${address.replace('http', 'ws')}${path}`, 'graphql-transport-ws', {
        headers,
      });
      socket.once('open', () => {
        socket.close();
        resolve('open');
      });
      socket.once('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
      socket.once('error', reject);
    });

  it.each([
    ['of a program', {}, '/graphql', 'open'],
    ['of a page of another site', { origin: 'https://elsewhere.example' }, '/graphql', 403],
    ['of a page without an origin', { origin: 'null' }, '/graphql', 403],
    ['to another name of this machine', { host: 'rebound.example' }, '/graphql', 421],
    ['to another path', {}, '/elsewhere', 404],
  ])('%s gets %j', async (_whose, headers, path, status) => {
    const service = await startedService(db);
    expect(await opened(service.address, headers, path)).toBe(status);
  });

  it('carries at most 20 subscriptions, and takes others when some have ended', async () => {
    const service = await startedService(db);
    const client = createClient({
      url: `${service.address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const begin = () => client.iterate({ query: QUESTION, variables: { organization: 'a', after: 1 } });
    const all = Array.from({ length: 20 }, begin);
    const first = await Promise.all(all.map((one) => one.next()));
    expect(first.every(({ value }) => value.data.revisionRecorded.number === 2)).toBe(true);
    await expect(begin().next()).rejects.toMatchObject([{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }]);
    await all[0]?.return?.();
    await until('there is a place', async () =>
      begin()
        .next()
        .then(
          ({ value }) => value.data != null,
          () => false,
        ),
    );
    await client.dispose();
  });
});

describe('a subscription for which the service is reading when it stops', () => {
  it.each(PROTOCOLS)('is completed, not cut off, over %s', async (protocol) => {
    const { db: own } = await testDatabase();
    await register(own, 'a');
    let open = () => {};
    let held: Promise<void> | undefined;
    let isHeld = () => {};
    const reached = new Promise<void>((resolve) => {
      isHeld = resolve;
    });
    const slow = own.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        // The work for subscriptions is watched, that of the service itself is not.
        if (held && currentWatch()) {
          isHeld();
          await held;
        }
        return result;
      },
    });
    const { address, stop } = await startService(slow, {
      ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests },
      log: pino({ level: 'silent' }),
    });
    const following = follow({ address }, protocol, { organization: 'a', after: 0 });
    expect(await numbers(following, 1)).toEqual([1]);
    held = new Promise((resolve) => {
      open = resolve;
    });
    const next = following.next();
    await record(own, 'a', creates('甲部'));
    await reached;
    const stopped = stop();
    // From here on the service lets nobody begin, and would end what it does not wait for.
    await until('it stops', () =>
      numbers(follow({ address }, protocol, { organization: 'a', after: 0 }), 1).then(
        () => false,
        () => true,
      ),
    );
    open();
    expect(await next).toEqual({ done: true, value: undefined });
    await stopped;
  });
});

describe('a reader that reads nothing', () => {
  const REVISIONS = 400;

  it('has little made for it, however much others read meanwhile, and gets all of it when it reads', async () => {
    const { db: own } = await testDatabase();
    await register(own, 'a');
    await sql`
      insert into revision (organization, number, recorded_at, recorded_by, reason, fingerprint, content, content_hash, hash)
      select organization, number + n, recorded_at + n * interval '1 second', 'local', repeat('理由', 15000), '', '{}', '', n::text
      from revision, generate_series(1, ${REVISIONS - 1}) n`.execute(own);
    await setHeads(own);
    const answers: ServerResponse[] = [];
    const arrived = (message: unknown) => answers.push(Object(message).response);
    subscribe('http.server.request.start', arrived);
    const service = await startedService(own);
    const query = 'subscription { revisionRecorded(organization: "a", after: 0) { number reason } }';
    const listening = async () => {
      const asking = httpRequest({
        port: new URL(service.address).port,
        method: 'POST',
        path: '/graphql/stream',
        headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      });
      asking.end(JSON.stringify({ query }));
      const [response] = await once(asking, 'response');
      return response as IncomingMessage;
    };
    const slow = await listening();
    const [toSlow] = answers;
    unsubscribe('http.server.request.start', arrived);
    const waiting = () => toSlow?.writableLength ?? 0;
    const made = () => (toSlow?.socket?.bytesWritten ?? 0) + waiting();
    // The buffers of the connection fill.
    let before = made();
    await until('the service waits', async () => {
      const earlier = before;
      before = made();
      return before === earlier && waiting() > 0;
    });
    expect(await numbersIn(await listening(), REVISIONS)).toEqual(numbersUpTo(REVISIONS));
    // Each event has 90 kB: one waits, and the next one is made beside it. All of them together have 36 MB.
    expect(waiting()).toBeLessThan(200_000);
    expect(made() - before).toBeLessThan(200_000);
    expect(made()).toBeLessThan(20_000_000);
    expect(await numbersIn(slow, REVISIONS)).toEqual(numbersUpTo(REVISIONS));
  });

  const numbersUpTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

  /** Of the first events, as they arrive. */
  async function numbersIn(response: IncomingMessage, count: number): Promise<number[]> {
    const found: number[] = [];
    for await (const line of createInterface(response)) {
      const [, number] = /^data: .*"number":(\d+)/.exec(line) ?? [];
      if (number !== undefined) found.push(Number(number));
      if (found.length === count) break;
    }
    response.destroy();
    return found;
  }
});
