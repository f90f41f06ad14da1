/** Answers that are given again: which, to whom, and what is said of them. */

import { once } from 'node:events';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { pino } from 'pino';
import { localAccess } from '../../../src/access/access.js';
import { rebuild } from '../../../src/rebuild.js';
import { startService } from '../../../src/server/service.js';
import { creates, record, register } from '../../record/town.js';
import { secret, tokenFor } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { afterAll, describe, expect, it } from '../../support/jest.js';
import { until } from '../ask.js';
import { startedService } from '../streams/followers.js';
import { anew, type Question, send } from './asking.js';

const { db } = await testDatabase();
await register(db, 'a');
await record(db, 'a', creates('甲部'));
const open = await startedService(db);
const closed = await startedService(db, localAccess(secret, 'token'));

const fixed = {
  query: '{ cited(citation: "a@2026-04-01~2") { units { name path kind from until depth } } }',
};
const live = {
  query: '{ organization(code: "a") { asOf(date: "2026-04-01") { revision units { name } } } }',
};
const cacheControl = async (query: string) => (await send(open, { query })).headers.get('cache-control');

const lines: { msg: string; statements?: number; status: number; field?: string }[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
const access = localAccess(secret, 'public');
const logging = await startService(db, {
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  question: '',
  access,
  log,
});
afterAll(() => logging.stop());

/** What the log says of the request. */
async function logged(question: Question) {
  lines.length = 0;
  await send(logging, question);
  await until('the request is in the log', async () => lines.some(({ msg }) => msg === 'request'));
  const { statements = 0, field } = lines.find(({ msg }) => msg === 'request')!;
  return { statements, field };
}

describe('how long an answer may be kept', () => {
  it('is for ever where the question names a day and a revision', async () => {
    expect(await cacheControl(fixed.query)).toBe('public, max-age=31536000, immutable');
    const named =
      '{ organization(code: "a") { code asOf(date: "2026-04-01", knownAt: { revision: 1 }) { units { name } } } }';
    expect(await cacheControl(named)).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['the newest revision is asked for', '{ organization(code: "a") { asOf(date: "2026-04-01") { date } } }'],
    ['today is asked for', '{ organization(code: "a") { asOf(knownAt: { revision: 1 }) { date } } }'],
    [
      'a later revision may be known at an instant',
      '{ organization(code: "a") { asOf(date: "2026-04-01", knownAt: { instant: "2999-01-01T00:00:00Z" }) { date } } }',
    ],
    [
      'something live is asked for beside it',
      '{ cited(citation: "a@2026-04-01~1") { roots { unit { organization { revision } } } } }',
    ],
    ['an organization does not exist yet', '{ organization(code: "none") { code } }'],
  ])('is until the next recording where %s', async (_, query) => {
    expect(await cacheControl(query)).toBe('public, no-cache');
  });

  it.each([
    ['a mistake', '{ organization(code: "a") { asOf(knownAt: { revision: 99 }) { date } } }'],
    [
      'a part of an answer',
      '{ a: organization(code: "a") { code } b: organization(code: "a") { asOf(knownAt: { revision: 99 }) { date } } }',
    ],
    ['what cannot be read', '{'],
    ['all organizations', '{ organizations { nodes { code } } }'],
    ['a verification', '{ organization(code: "a") { verification { revisions } } }'],
    [
      'a preview',
      '{ organization(code: "a") { preview(of: { withdraw: { organization: "a", reorganization: "a:r1", reason: "延期" } }) { days } } }',
    ],
  ])('is not at all for %s', async (_, query) => {
    const { headers } = await send(open, { query }, { reader: 'all' });
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });

  it('is for the reader alone where a token was sent, or one is needed', async () => {
    const controls = await Promise.all([
      send(open, fixed, { reader: 'a' }),
      send(closed, fixed, { reader: 'a' }),
    ]);
    for (const { headers } of controls) {
      expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
      expect(headers.get('vary')).toContain('Authorization');
    }
  });
});

describe('an answer that was given before', () => {
  it('takes no statement if it is fixed, and one if it is live', async () => {
    for (const question of [fixed, live]) await send(logging, question);
    expect(await logged(fixed)).toEqual({ statements: 0, field: 'cited' });
    expect(await logged(live)).toEqual({ statements: 1, field: 'organization' });
  });

  it('is not sent to who has it', async () => {
    for (const question of [fixed, live]) {
      const { headers, text } = await send(open, question);
      const tag = headers.get('etag')!;
      const again = await send(open, question, { headers: { 'if-none-match': `"other", W/${tag}` } });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
      expect(await send(open, question, { headers: { 'if-none-match': '"other"' } })).toMatchObject({
        status: 200,
        text,
      });
    }
  });

  it('has the same tag in another service on the same database, also where it must be executed first', async () => {
    const { headers } = await send(open, live);
    const other = await startedService(db);
    const again = await send(other, live, { headers: { 'if-none-match': headers.get('etag')! } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('is another one for another reader: what may not be read does not exist', async () => {
    const all = await send(closed, live, { reader: 'all' });
    const b = await send(closed, live, { reader: 'b' });
    expect(b.text).toBe('{"data":{"organization":null}}\n');
    expect(b.headers.get('etag')).not.toBe(all.headers.get('etag'));
    expect(
      await send(closed, live, { reader: 'b', headers: { 'if-none-match': all.headers.get('etag')! } }),
    ).toMatchObject({ status: 200 });
    expect((await send(closed, live)).status).toBe(401);
  });

  it('is made anew after a recording, and after a rebuild that mends rows', async () => {
    const before = await send(open, live);
    await sql`update unit_state set name = '改竄部' where name = '甲部'`.execute(db);
    // Who has read the rows before keeps their tree; another service reads them now.
    const other = await startedService(db);
    for (const question of [live, anew(live)]) expect((await send(other, question)).text).toContain('改竄部');
    await rebuild(db, 'a');
    for (const question of [live, anew(live)]) expect((await send(other, question)).text).toBe(before.text);
    await record(db, 'a', creates('乙部'));
    for (const service of [open, other]) expect((await send(service, live)).text).toContain('乙部');
  });
});

describe('a fixed answer', () => {
  it('is made anew when the database under it was rebuilt, or is another one', async () => {
    const { db: own } = await testDatabase();
    await register(own, 'a');
    await record(own, 'a', creates('甲部'));
    const service = await startedService(own);
    const text = async () => (await send(service, fixed)).text;
    const rename = (name: string) =>
      sql`update unit_state set name = ${name} where unit = 'a:u1'`.execute(own);
    await rename('改竄部');
    const first = await text();
    expect(first).toContain('改竄部');
    // A recording does not change what was known before.
    await record(own, 'a', creates('乙部'));
    await rename('改竄二部');
    expect(await text()).toBe(first);
    await rebuild(own, 'a');
    await until('the rebuilt rows are read', async () => (await text()).includes('総務部'));
    await rename('別部');
    // As if the database was restored from before the revision, which was then recorded otherwise.
    await sql`alter table revision disable trigger user`.execute(own);
    await sql`update revision set hash = 'another' where number = 3`.execute(own);
    // A restore writes every row.
    await sql`update coverage set coverage = coverage`.execute(own);
    await until('the other database is read', async () => (await text()).includes('別部'));
  });
});

describe('over GET', () => {
  const get = async (headers: Record<string, string>, more = '') => {
    const response = await fetch(`${open.address}/graphql?query=${encodeURIComponent(fixed.query)}${more}`, {
      headers,
    });
    return { status: response.status, text: await response.text(), tag: response.headers.get('etag') };
  };

  it('answers are kept, too, but none is given to what another site may have sent', async () => {
    const asked = { 'apollo-require-preflight': '1' };
    const first = await get(asked);
    expect(first.text).toBe((await send(open, fixed)).text);
    expect(await get({ ...asked, 'if-none-match': first.tag! })).toMatchObject({ status: 304 });
    expect(await get({})).toMatchObject({ status: 400 });
  });
});

describe('compression', () => {
  const long = {
    query: `{ cited(citation: "a@2026-04-01~2") { ${Array.from({ length: 20 }, (_, i) => `u${i}: units { name path kind from until }`).join(' ')} } }`,
  };
  /** fetch would decompress it. */
  async function raw(question: object, encoding: string) {
    const sent = request(`${open.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
    }).end(JSON.stringify(question));
    const [response] = await once(sent, 'response');
    return { headers: response.headers, bytes: await buffer(response) };
  }

  it.each([
    'a first answer',
    'a kept one',
  ])('%s comes as the client can read it, each encoding with its own tag', async () => {
    const plain = await raw(long, 'identity');
    const brotli = await raw(long, 'gzip, deflate, br');
    const gzip = await raw(long, 'gzip');
    const none = await raw(long, 'br;q=0, zstd');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect([plain, none].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, undefined]);
    expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 5);
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers } of [plain, brotli, gzip]) expect(headers.vary).toContain('Accept-Encoding');
    const again = await fetch(`${open.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-none-match': gzip.headers.etag },
      body: JSON.stringify(long),
    });
    expect(again.status).toBe(304);
  });
});

it('a token that is no longer valid gets no kept answer', async () => {
  const bad = `${await tokenFor({ a: 'reader' })}x`;
  const { status } = await send(open, fixed, { headers: { authorization: `Bearer ${bad}` } });
  expect(status).toBe(401);
});
