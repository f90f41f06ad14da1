import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { localToken } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { asAdministrator } from '../support/testServer.js';
import { serve } from './process.js';

const { db, url } = await testDatabase();
const service = await serve({
  DATABASE_URL: url,
  ENKAKU_SEED: 'on',
  ENKAKU_ALLOWED_HOSTS: 'enkaku.city.example',
});
const { hostname, port, host } = new URL(service.address);
const authorization = `Bearer ${await localToken(service.address)}`;
const name = new URL(url).pathname.slice(1);

interface Sent {
  body?: string | Buffer;
  headers?: Record<string, string>;
  path?: string;
}

/** fetch would set the Host header itself. */
async function send({ body, headers = {}, path = '/graphql' }: Sent) {
  const sent = request({
    hostname,
    port,
    path,
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', authorization, ...headers },
  }).end(body);
  const [response] = await once(sent, 'response');
  const answer = await text(response);
  const { errors, data } = answer.startsWith('{') ? JSON.parse(answer) : {};
  return {
    status: response.statusCode,
    retryAfter: response.headers['retry-after'],
    code: errors?.[0]?.extensions.code,
    message: errors?.[0]?.message,
    data,
  };
}

const query = JSON.stringify({ query: '{ __typename }' });
const rename = (
  name: string,
) => `mutation { recordReorganization(input: { organization: "102041", reorganization: {
  title: "機構改正", effectiveOn: "2027-04-01", changes: [{ rename: { unit: "総務部", name: "${name}" } }] } }) {
    revision { number } problems { code } } }`;

describe('the Host header', () => {
  it.each([
    host,
    `localhost:${port}`,
    `LOCALHOST:${port}`,
    'enkaku.city.example',
    `enkaku.city.example:${port}`,
  ])('%s is served', async (name) => {
    expect(await send({ body: query, headers: { host: name } })).toMatchObject({ status: 200 });
  });

  it.each([
    'evil.example',
    `evil.example:${port}`,
    'localhost.evil.example',
  ])('“%s” is refused, and the message says what to set', async (name) => {
    const answer = await send({ body: query, headers: { host: name } });
    expect(answer).toMatchObject({ status: 421, code: 'UNKNOWN_HOST' });
    expect(answer.message).toContain('ENKAKU_ALLOWED_HOSTS');
    expect(await send({ path: '/ide', headers: { host: name } })).toMatchObject({ status: 421 });
  });

  it('does not matter to /health, which is asked by address', async () => {
    expect(await send({ path: '/health', headers: { host: '10.0.0.7' } })).toMatchObject({ status: 200 });
  });
});

describe('the page of another site', () => {
  it.each([
    'http://evil.example',
    'null',
    `http://localhost.evil.example:${port}`,
  ])('at %s cannot record', async (origin) => {
    const answer = await send({ body: JSON.stringify({ query: rename('乗取部') }), headers: { origin } });
    expect(answer).toMatchObject({ status: 403, code: 'FOREIGN_ORIGIN' });
    const { data } = await send({
      body: JSON.stringify({ query: '{ organization(code: "102041") { revision } }' }),
    });
    expect(data).toEqual({ organization: { revision: 2 } });
  });

  it('of this service can', async () => {
    const headers = { origin: service.address };
    const { data } = await send({ body: JSON.stringify({ query: rename('総務人事部') }), headers });
    expect(data.recordReorganization).toEqual({ revision: { number: 3 }, problems: [] });
  });
});

describe('a body', () => {
  it('in Shift_JIS is refused, and nothing of it is recorded', async () => {
    // 総務 in Shift_JIS.
    const [before, after] = rename('???').split('???');
    const bytes = Buffer.concat([
      Buffer.from(JSON.stringify({ query: before }).slice(0, -2)),
      Buffer.from([0x91, 0x8d, 0x96, 0xb1]),
      Buffer.from(`${JSON.stringify(after).slice(1)}}`),
    ]);
    expect(await send({ body: bytes })).toMatchObject({ status: 400, code: 'NOT_UTF8' });
  });

  it.each([
    'shift_jis',
    'utf-16',
    'utf-16le',
    'utf-32',
  ])('that declares charset %s is refused', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    expect(await send({ body: query, headers })).toMatchObject({ status: 415, code: 'NOT_UTF8' });
  });

  it('that declares UTF-8 is read', async () => {
    const headers = { 'content-type': 'application/json; charset=UTF-8' };
    expect(await send({ body: query, headers })).toMatchObject({ status: 200 });
  });

  it('with an operationName that the document lacks is the mistake of the client', async () => {
    const body = JSON.stringify({ query: 'query A { __typename }', operationName: 'B' });
    expect(await send({ body })).toMatchObject({ status: 400 });
  });

  it.each([
    ['literals', { query: `{ organization(code: ${'['.repeat(5000)}1${']'.repeat(5000)}) { name } }` }],
    ['fields', { query: '{ a'.repeat(5000) + '}'.repeat(5000) }],
    [
      'variables',
      {
        query: 'query ($x: JSON) { __typename }',
        variables: { x: JSON.parse('['.repeat(3000) + ']'.repeat(3000)) },
      },
    ],
  ])('with thousands of nested %s is refused in a sentence', async (_what, body) => {
    expect(await send({ body: JSON.stringify(body) })).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it.each([
    ['fields', `{ ${'__typename '.repeat(100_000)} }`],
    ['fragments', `{ ...F } ${'fragment F on Query { ...F } '.repeat(2_001)}`],
    ['values', `{ organization(code: [${'1 '.repeat(200_000)}]) { name } }`],
    ['repeated fields', `{ ${'organization(code: "102041") { name } '.repeat(900)} }`],
  ])('with too many %s is refused in a sentence', async (_what, query) => {
    const { status, code, message } = await send({ body: JSON.stringify({ query }) });
    expect([status, code]).toEqual([400, 'DOCUMENT_TOO_LARGE']);
    expect(message).toMatch(/^[^a-z]+.*[。] \/ .*\.$/);
  });

  it('may hold many brackets in its strings', async () => {
    const body = JSON.stringify({ query: `{ organization(code: "${'['.repeat(5000)}") { name } }` });
    expect(await send({ body })).toMatchObject({ status: 200 });
  });
});

it('while the node of a cluster that has an organization is away its answers are 503, others are given', async () => {
  // What Citus reports, in the words of PostgreSQL's own error.
  await sql`create or replace function public.require_recorder() returns boolean language plpgsql as $$ begin
    raise exception 'connection to the remote node worker2:5432 failed' using errcode = 'connection_failure';
  end $$`.execute(db);
  const { status, code, message, retryAfter } = await send({
    body: JSON.stringify({ query: rename('企画局').replace('総務部', '企画部') }),
  });
  expect([status, code, retryAfter]).toEqual([503, 'UNAVAILABLE', '5']);
  expect(message).toMatch(/サーバーが応答しません.*同じ idempotencyKey.* \/ .*with the same idempotencyKey/);
  expect(
    await send({ body: JSON.stringify({ query: '{ organization(code: "102041") { name } }' }) }),
  ).toMatchObject({
    status: 200,
  });
});

// The last one, since it takes the database away.
it('while the database is away every answer is 503 and says to try again', async () => {
  await asAdministrator(url.replace(name, 'postgres'), async (admin) => {
    await sql`alter database ${sql.ref(name)} with allow_connections false`.execute(admin);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(admin);
  });
  for (const query of ['{ organization(code: "102041") { name } }', rename('総務局部')]) {
    expect(await send({ body: JSON.stringify({ query }) })).toMatchObject({
      status: 503,
      code: 'UNAVAILABLE',
    });
  }
  expect(await send({ path: '/health' })).toMatchObject({ status: 503 });
});
