import { sql } from 'kysely';
import { testDatabase } from '../support/database.js';
import { textOf } from '../support/files.js';
import { describe, expect, it } from '../support/jest.js';
import { ask, post } from './ask.js';
import { linesOf, run, serve, stop } from './process.js';

const { db, url } = await testDatabase();
const service = await serve({ DATABASE_URL: url, ENKAKU_SEED: 'on' }, { fromCompiledTree: true });

const get = (path: string) => fetch(service.address + path, { redirect: 'manual' });

describe('the service', () => {
  it('prints its addresses when it starts, and a question that works without changes', async () => {
    expect(service.printed()).toContain(`Explorer ${service.address}/\n`);
    expect(service.printed()).toContain(`GraphQL  ${service.address}/graphql`);
    expect(service.printed()).toContain(`IDE      ${service.address}/ide`);
    expect(service.printed()).toContain('Seeded   data/isesaki/baseline.yaml, data/isesaki/2026-04-01.yaml');
    const [, body] = /curl .* -d '(.*)'/.exec(service.printed()) ?? [];
    expect(await post(service.address, body ?? '')).toMatchObject({
      status: 200,
      data: { organization: { name: '伊勢崎市', asOf: { coverage: 'PARTIAL' } } },
    });
  });

  it('is healthy while the database answers', async () => {
    const response = await get('/health');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('logs a line for each request, and nothing else while nothing fails', () => {
    const [token, question, ...others] = linesOf(service.logged());
    expect(token).toMatchObject({ msg: 'request', path: '/local-token', status: 200 });
    expect(question).toMatchObject({ msg: 'request', path: '/graphql', status: 200 });
    expect(others).toEqual([]);
  });
});

describe('the schema', () => {
  it('is served as text for tools that generate code, and not sent again if it is the same', async () => {
    const response = await get('/schema.graphql');
    expect(await response.text()).toBe(textOf('schema.graphql'));
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const etag = response.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    // Without a cache-control of its own, fetch asks for a fresh copy.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const again = await fetch(`${service.address}/schema.graphql`, { headers });
    expect(again.status).toBe(304);
  });
});

describe('the IDE', () => {
  it('loads nothing from other servers', async () => {
    const response = await get('/ide');
    const page = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(page).not.toMatch(/https?:|<script>|<style>| on\w+=/);
    const parts = [...page.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path]) => path ?? '');
    expect(parts.length).toBeGreaterThan(6);
    for (const part of parts) expect([part, (await get(part)).status]).toEqual([part, 200]);
  });

  it('opens with a question that the service answers', async () => {
    const question = await (await get('/ide/question.graphql')).text();
    const answer = await ask<{ organization: { asOf: { roots: object[] } } }>(service, question);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.organization.asOf.roots.length).toBeGreaterThan(4);
  });
});

describe('a request over HTTP', () => {
  it.each([
    ['is cut off', '{"query": ', 400, 'BAD_REQUEST'],
    ['is not an object', '"query"', 400, 'BAD_REQUEST'],
    ['is empty', '', 400, 'BAD_REQUEST'],
    ['is too large', JSON.stringify({ query: '#'.repeat(11_000_000) }), 413, 'PAYLOAD_TOO_LARGE'],
  ])('that %s gets a GraphQL error without a stack', async (_why, body, status, code) => {
    const answer = await post(service.address, body);
    expect(answer).toMatchObject({ status, errors: [{ extensions: { code } }] });
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.js:|stack/);
  });

  it('that is large but within the limit is answered', async () => {
    const body = JSON.stringify({ query: `{ __typename } #${'x'.repeat(9_000_000)}` });
    expect(await post(service.address, body)).toEqual({ status: 200, data: { __typename: 'Query' } });
  });

  it('for a path that does not exist gets a 404', async () => {
    for (const path of ['/nothing', '/ide/nothing', '/ide/%2e%2e/package.json', '/ide/%zz']) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });
});

// The last test, because it breaks the database.
it('an unknown error is masked, and its id is in the log', async () => {
  await sql`alter table unit_state rename to lost`.execute(db);
  // Trees are kept in memory; a search asks the database.
  const question = '{ findUnits(name: "秘書課") { nodes { unitId } } }';
  const [error] = (await ask(service, question)).errors ?? [];
  const id = error?.extensions.id;
  expect(id).toMatch(/^[\da-f-]{36}$/);
  expect(error).toEqual(expect.objectContaining({ message: `Internal error ${id}` }));
  const logged = linesOf(service.logged()).filter(({ msg }) => msg !== 'request');
  expect(logged).toEqual([expect.objectContaining({ id, msg: 'a query failed' })]);
  expect(JSON.stringify(logged)).toContain('unit_state');
});

it('a port in use is reported in one sentence', async () => {
  const PORT = new URL(service.address).port;
  const { code, stderr } = await run(['serve'], { DATABASE_URL: url, PORT });
  expect([code, stderr]).toEqual([1, expect.stringContaining(`Port ${PORT} of 127.0.0.1 is in use`)]);
  await stop(service);
});
