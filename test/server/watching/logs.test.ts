/** The log: a line for each request, and no secret in it, wherever one is planted. */

import { sql } from 'kysely';
import { redactorOf, secretsOf } from '../../../src/server/watching/redactor.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { linesOf, serve, stop } from '../process.js';

const { db, url } = await testDatabase();

/** A user of the server whose password is known to be a secret. */
async function addressWithPassword(password: string): Promise<{ url: string; drop(): Promise<void> }> {
  const address = new URL(url);
  const name = `reader_${address.pathname.slice(1)}`;
  await sql`create role ${sql.ref(name)} login superuser password ${sql.lit(password)}`.execute(db);
  address.username = name;
  address.password = encodeURIComponent(password);
  return { url: address.href, drop: async () => void (await sql`drop role ${sql.ref(name)}`.execute(db)) };
}

describe('the log', () => {
  it('has a line for each request: its id, which the answer has too, what was asked, and how long it took', async () => {
    const service = await serve({ DATABASE_URL: url, ENKAKU_SEED: 'on' });
    const query =
      'query Tree { organization(code: "102041") { asOf(date: "2026-04-01") { roots { name } } } }';
    const send = (id: string) =>
      fetch(`${service.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': id },
        body: JSON.stringify({ query }),
      });
    expect((await send('abc-123')).headers.get('x-request-id')).toBe('abc-123');
    const made = (await send('not sane: {"a"}')).headers.get('x-request-id') ?? '';
    expect(made).toMatch(/^[\da-f-]{36}$/);
    expect((await send('x'.repeat(129))).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    await fetch(`${service.address}/nothing?token=verysecret`);
    await fetch(`${service.address}/readyz`);
    await stop(service);

    const lines = linesOf(service.logged());
    expect(lines).toHaveLength(4);
    const asked = { msg: 'request', method: 'POST', path: '/graphql', status: 200, operation: 'Tree' };
    const more = {
      type: 'query',
      field: 'organization',
      statements: expect.any(Number),
      ms: expect.any(Number),
    };
    expect(lines[0]).toMatchObject({ request: 'abc-123', ...asked, ...more });
    expect(lines[1]).toMatchObject({ request: made });
    expect(lines[3]).toMatchObject({ method: 'GET', path: '/nothing', status: 404, codes: ['NOT_FOUND'] });
  });

  it('has no secret: not of the address of the database, of headers, of variables, of what is asked, or of errors', async () => {
    const planted = {
      password: 'pa55/wörd+of"db',
      bearer: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl',
      cookie: 'sessioncookie0815',
      variable: 'aSharedSecretOfThirtyTwoBytes!!!',
      query: 'tokeninaquery4711',
    };
    const { url: address, drop } = await addressWithPassword(planted.password);
    const service = await serve({
      DATABASE_URL: address,
      ENKAKU_JWT_SECRET: planted.variable,
      OTEL_EXPORTER_OTLP_HEADERS: `x-api-key=${planted.query}`,
    });
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${planted.bearer}`,
      cookie: `session=${planted.cookie}`,
      'x-request-id': 'planted',
    };
    const { authorization: _bad, ...open } = headers;
    const post = (body: string, headers: Record<string, string>) =>
      fetch(`${service.address}/graphql?access_token=${planted.query}`, { method: 'POST', headers, body });
    await post(JSON.stringify({ query: `{ organization(code: "${planted.query}") { name } }` }), headers);
    await post(JSON.stringify({ query: `{ organization(code: "${planted.query}") { name } }` }), open);
    await post('{ not json', open);
    await fetch(`${service.address}/graphql?query=${encodeURIComponent(`{ a(b: "${planted.query}") }`)}`, {
      headers,
    });
    await post(
      JSON.stringify({
        query: 'query ($c: ID!) { organization(code: $c) { name } }',
        variables: { c: planted.variable },
      }),
      open,
    );
    // Statements fail, with an error that quotes all there is to quote.
    const loud = `Bearer ${planted.bearer} ${planted.password} ${address} ${planted.variable}`;
    await sql`create function shout() returns text language plpgsql as
      ${sql.lit(`begin raise exception '%', ${sql.lit(loud) && `'${loud.replaceAll("'", "''")}'`}; end`)}`.execute(
      db,
    );
    await sql`alter table organization rename to lost`.execute(db);
    await sql`create view public.organization as select id, shout() as code, name, time_zone from lost`.execute(
      db,
    );
    await post(JSON.stringify({ query: '{ organization(code: "a") { name } }' }), open);
    await stop(service);
    await drop();

    const logged = service.logged();
    expect(linesOf(logged).map(({ msg }) => msg)).toContain('a query failed');
    expect(logged).toContain('[redacted]');
    const spellings = Object.values(planted).flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ]);
    for (const secret of spellings) expect([secret, logged.includes(secret)]).toEqual([secret, false]);
    expect(service.printed()).not.toContain('pa55');
  });
});

describe('a line', () => {
  it('loses what this process was given as secret, and what looks like a secret', () => {
    const redacted = redactorOf(
      secretsOf({ DATABASE_URL: 'postgres://u:p%40ssw0rd@h/d', MY_TOKEN: 'tttttttt', HOME: '/root' }),
    );
    const line =
      'a p@ssw0rd p%40ssw0rd tttttttt postgres://x:other@h/d Basic dXNlcjpwYXNz {"cookie":"a\\"b"} /root';
    expect(redacted(line)).toBe(
      'a [redacted] [redacted] [redacted] postgres://x:[redacted]@h/d Basic [redacted] {"cookie":"[redacted]"} /root',
    );
  });
});
