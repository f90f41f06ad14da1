/** Webhooks, delivered to a real receiver that fails, is slow and starts again. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { Webhook } from 'standardwebhooks';
import type { Tables } from '../../src/database/tables.js';
import { openBell } from '../../src/follow/bell.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { startDelivering } from '../../src/webhooks/deliver.js';
import { post } from '../../src/webhooks/post.js';
import { addWebhook, listWebhooks, removeWebhook } from '../../src/webhooks/store.js';
import { creates, record, register } from '../record/town.js';
import { testDatabase } from '../support/database.js';
import { afterAll, describe, expect, it } from '../support/jest.js';

const ends: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

interface Received {
  id: string;
  type: string;
  source: string;
  headers: Record<string, string>;
  body: string;
}

/** `answer`: the status for the n-th request; undefined: it never answers. */
async function receiver(answer: (n: number) => number | undefined = () => 204, port = 0) {
  const received: Received[] = [];
  let requests = 0;
  const server: Server = createServer(async (request, response) => {
    const body = await text(request);
    const status = answer(++requests);
    if (status === undefined) return;
    if (status < 300) received.push({ ...JSON.parse(body), headers: request.headers, body });
    response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  ends.push(stop);
  const { port: taken } = server.address() as AddressInfo;
  return { received, url: `http://127.0.0.1:${taken}/hook`, port: taken, stop, requests: () => requests };
}

const quick = { trusted: ['127.0.0.1'], firstWait: 0.05, longestWait: 0.2 };

function delivering(db: Kysely<Tables>, patience = 20_000) {
  const bell = openBell(db, { hearing: 100, deaf: 100 });
  const stop = startDelivering(db, bell, { ...quick, patience });
  const end = async () => {
    await stop();
    await bell.close();
  };
  ends.push(end);
  return end;
}

/** Looks again and again, and lets others work in between. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`In vain: ${what}`);
    await pause(20);
  }
}

const ids = (received: Received[]) => received.map(({ id }) => id);
const arrived = (received: Received[], count: number) =>
  until(`${count} arrive`, async () => received.length >= count);

describe('a webhook', () => {
  it('is told of each revision as a signed CloudEvent', async () => {
    const { db } = await testDatabase();
    await register(db, 'a');
    const { url, received } = await receiver();
    const { secret } = await addWebhook(db, { url, after: 0 });
    delivering(db);
    await arrived(received, 1);
    await record(db, 'a', creates('甲部', { reason: '告示' }));
    await arrived(received, 2);
    const [, second] = received;
    expect(new Webhook(secret).verify(second?.body ?? '', second?.headers ?? {})).toMatchObject({
      specversion: '1.0',
      id: 'a:2',
      source: '/o/a',
      type: 'enkaku.revision.recorded',
      subject: 'a:2',
      datacontenttype: 'application/json',
      sequence: '0000000002',
      data: { organization: 'a', revision: 2, recordedBy: 'local', reason: '告示', reorganization: 'a:r1' },
    });
    expect(second?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(() => new Webhook(secret).verify(`${second?.body} `, second?.headers ?? {})).toThrow();
  });

  it('without a revision is told only of what is recorded from then on, of one organization or of all', async () => {
    const { db } = await testDatabase();
    for (const code of ['a', 'b']) await register(db, code);
    const [all, one] = [await receiver(), await receiver()];
    await addWebhook(db, { url: all.url });
    await addWebhook(db, { url: one.url, organization: await organizationByCode(db, 'b', 'ALL') });
    delivering(db);
    await register(db, 'c');
    for (const code of ['a', 'b']) await record(db, code, creates('甲部'));
    await arrived(all.received, 3);
    await arrived(one.received, 1);
    expect(ids(all.received).sort()).toEqual(['a:2', 'b:2', 'c:1']);
    expect(ids(one.received)).toEqual(['b:2']);
  });

  it('that is added again after a revision is told of all that was recorded since, and of nothing before', async () => {
    const { db } = await testDatabase();
    await register(db, 'a');
    for (const name of ['甲部', '乙部', '丙部']) await record(db, 'a', creates(name));
    const { url, received } = await receiver();
    await addWebhook(db, { url, organization: await organizationByCode(db, 'a', 'ALL'), after: 2 });
    delivering(db);
    await arrived(received, 2);
    await record(db, 'a', creates('丁部'));
    await arrived(received, 3);
    expect(ids(received)).toEqual(['a:3', 'a:4', 'a:5']);
  });

  it('is told again until it answers with 2xx, in the order of each organization', async () => {
    const { db } = await testDatabase();
    for (const code of ['a', 'b']) await register(db, code);
    for (let i = 0; i < 10; i++) for (const code of ['a', 'b']) await record(db, code, creates(`${i}部`));
    // Fails in every way there is: by its status, by a redirection, by silence.
    const { url, received } = await receiver(
      (n) => [200, 500, 302, 200, 404, 200, n === 7 ? undefined : 200][n % 7],
    );
    await addWebhook(db, { url, after: 0 });
    delivering(db, 1_000);
    await arrived(received, 22);
    for (const code of ['a', 'b'])
      expect(ids(received).filter((id) => id.startsWith(code))).toEqual(
        Array.from({ length: 11 }, (_, i) => `${code}:${i + 1}`),
      );
  });

  it('goes on when its receiver, or the service, starts again', async () => {
    const { db } = await testDatabase();
    await register(db, 'a');
    const first = await receiver();
    await addWebhook(db, { url: first.url, after: 0 });
    const stop = delivering(db);
    await arrived(first.received, 1);
    await first.stop();
    await record(db, 'a', creates('甲部'));
    await until('it has failed', async () => ((await listWebhooks(db))[0]?.attempts ?? 0) > 1);
    expect(await listWebhooks(db)).toMatchObject([
      { waiting: 1, lastError: expect.stringMatching(/ECONNREFUSED/) },
    ]);
    await stop();
    const second = await receiver(undefined, first.port);
    delivering(db);
    await arrived(second.received, 1);
    expect([ids(first.received), ids(second.received)]).toEqual([['a:1'], ['a:2']]);
    await until('nothing waits', async () => (await listWebhooks(db))[0]?.waiting === 0);
  });

  it('is told once by several services', async () => {
    const { db } = await testDatabase();
    const codes = Array.from({ length: 8 }, (_, i) => `c${i}`);
    for (const code of codes) await register(db, code);
    const { url, received } = await receiver();
    await addWebhook(db, { url, after: 0 });
    for (let i = 0; i < 3; i++) delivering(db);
    for (let i = 0; i < 4; i++) await Promise.all(codes.map((code) => record(db, code, creates(`${i}部`))));
    await arrived(received, 40);
    expect(new Set(ids(received)).size).toBe(40);
    expect(received).toHaveLength(40);
  });

  it('that does not answer keeps no other waiting', async () => {
    const { db } = await testDatabase();
    for (let i = 0; i < 30; i++) await register(db, `c${i}`);
    const [silent, other] = [await receiver(() => undefined), await receiver()];
    await addWebhook(db, { url: silent.url, after: 0 });
    await addWebhook(db, { url: other.url, after: 0 });
    delivering(db);
    await arrived(other.received, 30);
    expect(silent.received).toEqual([]);
  });

  it('that is removed is told nothing more', async () => {
    const { db } = await testDatabase();
    await register(db, 'a');
    const { url, received } = await receiver();
    const { id } = await addWebhook(db, { url, after: 0 });
    delivering(db);
    await arrived(received, 1);
    expect([await removeWebhook(db, id), await removeWebhook(db, id)]).toEqual([true, false]);
    await record(db, 'a', creates('甲部'));
    const { received: later, url: another } = await receiver();
    await addWebhook(db, { url: another, after: 0 });
    await arrived(later, 2);
    expect(received).toHaveLength(1);
  });
});

describe('a receiver inside the network', () => {
  const event = {
    id: 'x',
    specversion: '1.0',
    source: '/',
    type: 't',
    time: '',
    datacontenttype: 'application/json',
    data: {},
  } as const;
  const secret = `whsec_${Buffer.alloc(32).toString('base64')}`;
  const attempt = (url: string, trusted: string[] = []) =>
    post({ url, secret }, event, { trusted, patience: 2_000 });

  it.each([
    'https://127.0.0.1/',
    'https://10.1.2.3/',
    'https://192.168.0.1:8443/',
    'https://169.254.169.254/latest/meta-data',
    'https://172.31.0.1/',
    'https://100.64.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://0/',
    'http://hooks.example/',
    'ftp://hooks.example/',
    'https://user:secret@hooks.example/',
    'hooks.example',
  ])('is refused: %s', async (url) => {
    await expect(attempt(url)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is refused by what its name leads to', async () => {
    await expect(attempt('https://localhost:1/')).rejects.toThrow(/localhost is inside the network/);
  });

  it('is sent to where the operator names it', async () => {
    const { url, received } = await receiver();
    await attempt(url, ['127.0.0.1']);
    expect(ids(received)).toEqual(['x']);
  });
});
