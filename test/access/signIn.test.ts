/** How a page of the service learns to sign in, and who gets a token without signing in. */
import { request } from 'node:http';
import { pino } from 'pino';
import { type Access, openAccess } from '../../src/access/access.js';
import type { ServiceOptions } from '../../src/server/options.js';
import { type Service, startService } from '../../src/server/service.js';
import { accessOfTests, secret, tokenFor } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { MUTATIONS, mutation, mutationNames } from './questions.js';

const { db } = await testDatabase();
const started: Service[] = [];
afterAll(() => Promise.all(started.map(({ stop }) => stop())));

async function serviceWith(access: Access, options: Partial<ServiceOptions> = {}): Promise<Service> {
  const service = await startService(db, {
    ...{ host: '127.0.0.1', port: 0, allowedHosts: ['enkaku.city.example'], question: '' },
    ...{ log: pino({ level: 'silent' }), access },
    ...options,
  });
  started.push(service);
  return service;
}

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

function send({ address }: Service, { method = 'GET', path = '/graphql', headers = {}, body }: Sent) {
  const { port } = new URL(address);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const graphql = (query: string, variables: object = {}, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ query, variables }),
});

const here = await serviceWith(accessOfTests);
const host = new URL(here.address).host;
const origin = `http://${host}`;

describe('a page of the service on its own computer', () => {
  it('is told that it gets a token by itself, and records with it as `local`', async () => {
    const signIn = await send(here, { path: '/sign-in.json' });
    expect(JSON.parse(signIn.text)).toEqual({ read: 'public', way: 'HERE' });
    const answer = await send(here, { method: 'POST', path: '/local-token', headers: { origin } });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    const { token, expiresIn } = JSON.parse(answer.text);
    expect(expiresIn).toBe(3_600);
    const input = MUTATIONS.registerOrganization!('page');
    const recorded = await send(
      here,
      graphql(mutation('registerOrganization'), { input }, { authorization: `Bearer ${token}` }),
    );
    expect(JSON.parse(recorded.text).data.registerOrganization.revision).toEqual({
      number: 1,
      recordedBy: 'local',
    });
  });

  it.each<[string, Sent]>([
    ['a page of another site', { headers: { origin: 'https://evil.example' } }],
    ['a page of another port', { headers: { origin: 'http://127.0.0.1:1' } }],
    ['a page in a file or a sandbox', { headers: { origin: 'null' } }],
    ['a page with the same name and another scheme', { headers: { origin: `https://${host}` } }],
    ['a link or an image, without an origin', {}],
    ['a GET', { method: 'GET', headers: { origin } }],
    [
      'the name of a proxy',
      { headers: { host: 'enkaku.city.example', origin: 'http://enkaku.city.example' } },
    ],
    ['a proxy that says for whom it asks', { headers: { origin, 'x-forwarded-for': '10.0.0.7' } }],
    ['a proxy that says that it is one', { headers: { origin, via: '1.1 proxy' } }],
  ])('is no other: %s gets no token', async (_who, sent) => {
    const answer = await send(here, { method: 'POST', path: '/local-token', ...sent });
    expect([answer.status, answer.text.includes('eyJ')]).toEqual([404, false]);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is not one whose name only leads to this computer', async () => {
    const headers = { host: 'evil.example', origin: 'http://evil.example' };
    expect((await send(here, { method: 'POST', path: '/local-token', headers })).status).toBe(421);
  });

  it('is told to ask for a token where it is reached under another name', async () => {
    const answer = await send(here, { path: '/sign-in.json', headers: { host: 'enkaku.city.example' } });
    expect(JSON.parse(answer.text)).toEqual({ read: 'public', way: 'TOKEN' });
  });
});

describe('where an identity is configured', () => {
  it('nobody gets a token by being near, and the page is told where to sign in', async () => {
    const bySecret = await serviceWith(await openAccess({ read: 'token', keys: { secret } }, ''));
    const address = new URL(bySecret.address).host;
    const headers = { origin: `http://${address}` };
    expect((await send(bySecret, { method: 'POST', path: '/local-token', headers })).status).toBe(404);
    expect(JSON.parse((await send(bySecret, { path: '/sign-in.json' })).text)).toEqual({
      read: 'token',
      way: 'TOKEN',
    });
    const issuer = 'https://login.city.example';
    const settings = {
      read: 'public',
      keys: { jwksUrl: `${issuer}/certs` },
      issuer,
      audience: 'enkaku',
      client: { id: 'enkaku-pages', scope: 'openid' },
    } as const;
    const byIssuer = await serviceWith(await openAccess(settings, ''));
    expect(JSON.parse((await send(byIssuer, { path: '/sign-in.json' })).text)).toEqual({
      ...{ read: 'public', way: 'OPENID', issuer },
      ...{ clientId: 'enkaku-pages', scope: 'openid', audience: 'enkaku' },
    });
    for (const path of ['/', '/o/town', '/signed-in', '/ide'])
      expect((await send(byIssuer, { path })).headers['content-security-policy']).toContain(
        `connect-src 'self' ${issuer};`,
      );
    expect((await send(bySecret, { path: '/' })).headers['content-security-policy']).toContain(
      "connect-src 'self';",
    );
  });

  it('the service says whom a token is from, and until when', async () => {
    const bySecret = await serviceWith(await openAccess({ read: 'token', keys: { secret } }, ''));
    const token = await tokenFor({ page: 'recorder' }, 'hanako');
    const answer = await send(bySecret, {
      path: '/sign-in.json',
      headers: { authorization: `Bearer ${token}` },
    });
    const { person } = JSON.parse(answer.text);
    expect(person).toEqual({
      ...{ subject: 'hanako', roles: { page: 'recorder' } },
      expires: expect.any(Number),
    });
    expect(Math.abs(person.expires - 600 - Date.now() / 1_000)).toBeLessThan(5);
    const bad = await send(bySecret, {
      path: '/sign-in.json',
      headers: { authorization: `Bearer ${token}x` },
    });
    expect(bad.status).toBe(401);
  });
});

describe('without a token', () => {
  it('everybody reads where reading is public', async () => {
    expect((await send(here, graphql('{ organizations { totalCount } }'))).status).toBe(200);
  });

  it.each(mutationNames)('%s is refused with 401, and nothing is recorded', async (name) => {
    const before = await db.selectFrom('revision').selectAll().execute();
    const answer = await send(here, graphql(mutation(name), { input: MUTATIONS[name]?.('page') }));
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    const { errors, data } = JSON.parse(answer.text);
    expect([errors[0].extensions.code, data]).toEqual(['UNAUTHENTICATED', undefined]);
    expect(errors[0].extensions.messages).toEqual({
      ja: expect.stringContaining('サインイン'),
      en: expect.stringContaining('sign-in'),
    });
    expect(await db.selectFrom('revision').selectAll().execute()).toEqual(before);
  });

  it('nobody reads where a token is needed, but what is no record answers', async () => {
    const closed = await serviceWith(await openAccess({ read: 'token', keys: { secret } }, ''));
    for (const query of [
      '{ organizations { totalCount } }',
      '{ __schema { types { name } } }',
      mutation('voidEvent'),
      '{',
    ])
      expect(await send(closed, graphql(query))).toMatchObject({
        status: 401,
        headers: { 'www-authenticate': 'Bearer' },
      });
    for (const path of ['/record-file.schema.json', '/health', '/schema.graphql', '/ide', '/sign-in.json'])
      expect([path, (await send(closed, { path })).status]).toEqual([path, 200]);
    const authorization = `Bearer ${await tokenFor({ page: 'reader' })}`;
    const read = await send(closed, graphql('{ organizations { nodes { code } } }', {}, { authorization }));
    expect(JSON.parse(read.text)).toEqual({ data: { organizations: { nodes: [{ code: 'page' }] } } });
  });
});

it('the author is the subject of the token, and no input has a place for another', async () => {
  const authorization = `Bearer ${await tokenFor({ '*': 'recorder' }, 'hanako')}`;
  const input = { ...MUTATIONS.recordReorganization!('page'), idempotencyKey: 'another' };
  const answer = await send(here, graphql(mutation('recordReorganization'), { input }, { authorization }));
  expect(JSON.parse(answer.text).data.recordReorganization.revision).toEqual({
    number: 2,
    recordedBy: 'hanako',
  });
  const forged = await send(
    here,
    graphql(mutation('recordReorganization'), { input: { ...input, recordedBy: 'taro' } }, { authorization }),
  );
  expect([forged.status, JSON.parse(forged.text).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});
