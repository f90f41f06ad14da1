/** Pages of other sites: which may ask, and what. */

import { pino } from 'pino';
import WebSocket from 'ws';
import { localAccess } from '../../src/access/access.js';
import { startService } from '../../src/server/service.js';
import { register } from '../record/town.js';
import { secret, tokenFor } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { afterAll, describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();
await register(db, 'a');
const started = async (corsOrigins: string[]) => {
  const options = {
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    question: '',
    log: pino({ level: 'silent' }),
  };
  const service = await startService(db, { ...options, access: localAccess(secret, 'token'), corsOrigins });
  afterAll(() => service.stop());
  return service.address;
};
const PAGE = 'https://data.city.example';
const named = await started([PAGE]);
const all = await started(['*']);
const none = await started([]);

const authorization = `Bearer ${await tokenFor({ '*': 'admin' })}`;
const preflight = (address: string, path: string, origin = PAGE) =>
  fetch(address + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
const ask = (address: string, query: string, origin = PAGE) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { origin, authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
const question = '{ organization(code: "a") { code } }';
const withdrawal =
  'mutation { withdrawReorganization(input: { organization: "a", reorganization: "a:r9", reason: "x" }) { problems { code } } }';
const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');

describe('a page of an origin that is named', () => {
  it.each([
    '/graphql',
    '/graphql/stream',
    '/o/a/revisions.atom',
    '/o/a@2026-04-01~1/units.csv',
  ])('may ask whether it may ask at %s, which needs no token', async (path) => {
    const response = await preflight(named, path);
    expect([response.status, allowed(response)]).toEqual([204, PAGE]);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
    expect(response.headers.get('access-control-allow-headers')).toMatch(/authorization.*content-type/);
    expect(response.headers.get('access-control-max-age')).toBe('7200');
    expect(response.headers.get('vary')).toContain('Origin');
    // Nobody is known by a cookie.
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('asks and records with its token', async () => {
    const answer = await ask(named, question);
    expect([answer.status, allowed(answer)]).toEqual([200, PAGE]);
    expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
    expect(await (await ask(named, withdrawal)).json()).toHaveProperty(
      'data.withdrawReorganization.problems',
    );
  });

  it('reads why it was refused', async () => {
    const response = await fetch(`${named}/graphql?query={__typename}`, { headers: { origin: PAGE } });
    expect([response.status, allowed(response)]).toEqual([401, PAGE]);
  });

  it('gets feeds, and listens over WebSocket', async () => {
    const feed = await fetch(`${named}/o/a/revisions.atom`, { headers: { origin: PAGE, authorization } });
    expect([feed.status, allowed(feed)]).toEqual([200, PAGE]);
    const status = (origin: string) =>
      new Promise<string>((resolve) => {
        const url = `${named.replace('http', 'ws')}/graphql`;
        const socket = new WebSocket(url, 'graphql-transport-ws', { origin });
        socket.once('open', () => resolve('open')).once('error', ({ message }) => resolve(message));
        socket.once('open', () => socket.terminate());
      });
    expect(await status(PAGE)).toBe('open');
    expect(await status('https://evil.example')).toContain('403');
  });

  it('gets nothing that is for the pages of the service alone', async () => {
    for (const path of ['/sign-in.json', '/', '/ide']) {
      expect(allowed(await fetch(named + path, { headers: { origin: PAGE } }))).toBeNull();
    }
    const token = await fetch(`${named}/local-token`, { method: 'POST', headers: { origin: PAGE } });
    expect([token.status, allowed(token)]).toEqual([404, null]);
  });
});

describe('a page of another origin', () => {
  it.each([
    'https://evil.example',
    `${PAGE}.evil.example`,
    'null',
    'http://data.city.example',
  ])('%s is told nothing, and may not record', async (origin) => {
    expect(allowed(await preflight(named, '/graphql', origin))).toBeNull();
    const answer = await ask(named, question, origin);
    expect(allowed(answer)).toBeNull();
    expect(answer.headers.get('vary')).toContain('Origin');
    expect((await ask(named, withdrawal, origin)).status).toBe(403);
  });
});

describe('where all origins may ask', () => {
  it('they read, and record nothing', async () => {
    expect(allowed(await preflight(all, '/graphql'))).toBe(PAGE);
    expect(allowed(await ask(all, question))).toBe(PAGE);
    expect((await ask(all, withdrawal)).status).toBe(403);
  });
});

it('without the setting nobody is told anything', async () => {
  const response = await preflight(none, '/graphql');
  expect([allowed(response), response.headers.get('vary')?.includes('Origin') ?? false]).toEqual([
    null,
    false,
  ]);
  expect(allowed(await ask(none, question))).toBeNull();
});
