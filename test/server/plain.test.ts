/** Tables at plain addresses, for tools that speak no GraphQL. */

import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { localAccess } from '../../src/access/access.js';
import { today } from '../../src/queries/moment/moment.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { creates, record, register } from '../record/town.js';
import { secret, tokenFor } from '../support/access.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { startedService } from './streams/followers.js';

const { db, url } = await testDatabase();
await register(db, 'a');
await record(db, 'a', creates('=HYPERLINK("http://evil.example")'));
await record(db, 'a', creates('"引用", <部>'));
const open = await startedService(db);
const closed = await startedService(db, localAccess(secret, 'token'));
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(open.address + path, { headers, method, redirect: 'manual' });
const at = '/o/a@2026-04-01~3/units';

describe('CSV', () => {
  it('is what the command prints', async () => {
    const response = await get(`${at}.csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="a@2026-04-01~3.csv"');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    const command = ['tree', 'a', '--on', '2026-04-01', '--known-at', '3', '--csv'];
    const { stdout } = await run(command, { DATABASE_URL: url });
    expect(text).toBe(`\ufeff${stdout}`);
    const lines: Record<string, string>[] = parse(text, { columns: true, bom: true });
    // A spreadsheet would run it.
    expect(lines.map(({ name }) => name)).toContain(`'=HYPERLINK("http://evil.example")`);
    expect(lines.map(({ name }) => name)).toContain('"引用", <部>');
  });
});

describe('JSON', () => {
  it('has the same columns, and where it is from', async () => {
    const answer = (await (await get(`${at}.json`)).json()) as { units: object[] };
    expect(answer).toMatchObject({
      organization: { code: 'a', name: '試験市', timeZone: 'Asia/Tokyo' },
      date: '2026-04-01',
      revision: 3,
      citation: 'a@2026-04-01~3',
      coverage: 'COMPLETE',
    });
    expect(answer.units[1]).toEqual({
      ...{ id: 'a:u2', path: '総務部/総務課', name: '総務課', displayName: '総務課', kind: '課' },
      ...{ order: 2, depth: 1, from: '2025-04-01', until: null, precision: 'DAY', clause: null, note: null },
    });
  });
});

describe('a workbook', () => {
  it('has a cover with the citation, days as days, a frozen header, and no formula', async () => {
    const response = await get(`${at}.xlsx`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const file = (name: string) => strFromU8(files[name]!);
    expect(file('xl/workbook.xml')).toMatch(/name="出典 citation".*name="組織単位 units"/);
    const texts = [...file('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['a@2026-04-01~3', '試験市', 'displayName', '総務部/総務課']),
    );
    expect(texts).toContain('=HYPERLINK("http://evil.example")');
    const table = file('xl/worksheets/sheet2.xml');
    expect(table).not.toContain('<f>');
    expect(table).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    // 2025-04-01, in days since the end of 1899.
    expect(table).toMatch(/<c r="H2"[^>]*><v>45748<\/v><\/c>/);
    expect(file('xl/styles.xml')).toContain('yyyy-mm-dd');
  });
});

describe('an address without a revision', () => {
  it.each([
    ['/o/a@2026-04-01/units.csv', '/o/a@2026-04-01~3/units.csv'],
    ['/o/a@2026-04-01/units.xlsx', '/o/a@2026-04-01~3/units.xlsx'],
    ['/o/a/units.json', '/o/a@TODAY~3/units.json'],
    ['/o/a~2/units.json', '/o/a@TODAY~2/units.json'],
  ])('%s leads to the newest, on its day or today', async (path, target) => {
    const day = today((await organizationByCode(db, 'a', 'ALL'))!.timeZone);
    const response = await get(path);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(target.replace('TODAY', day));
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
  });
});

describe('a table', () => {
  it.each(['csv', 'json', 'xlsx'])('as %s is not sent again, and HEAD says how large it is', async (form) => {
    const { headers } = await get(`${at}.${form}`, { 'accept-encoding': 'identity' });
    const again = await get(`${at}.${form}`, { 'if-none-match': headers.get('etag')! });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await get(`${at}.${form}`, { 'accept-encoding': 'identity' }, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe(headers.get('content-type'));
    if (form !== 'xlsx') expect(head.headers.get('content-length')).toBe(headers.get('content-length'));
  });

  it.each([
    ['/o/none/units.csv', 404, 'NOT_FOUND'],
    ['/o/none@2026-04-01~1/units.csv', 404, 'NOT_FOUND'],
    ['/o/a@2026-04-01~4/units.csv', 404, 'NOT_FOUND'],
    ['/o/a@2026-02-30~1/units.csv', 400, 'BAD_USER_INPUT'],
    ['/o/a@yesterday/units.csv', 400, 'BAD_USER_INPUT'],
    ['/o/a~x/units.json', 400, 'BAD_USER_INPUT'],
    ['/o/a:u1@2026-04-01~1/units.json', 400, 'BAD_USER_INPUT'],
    ['/o/%00/units.csv', 400, 'BAD_USER_INPUT'],
  ])('%s is refused with %i, in both languages', async (path, status, code) => {
    const response = await get(path);
    const { errors } = (await response.json()) as {
      errors: { extensions: { code: string; messages: object } }[];
    };
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(errors[0]?.extensions.messages).toEqual({ ja: expect.any(String), en: expect.any(String) });
    expect(response.headers.get('cache-control') ?? '').not.toContain('immutable');
  });

  it('before the first day is empty, and says so', async () => {
    expect(await (await get('/o/a@1990-01-01~3/units.json')).json()).toMatchObject({
      coverage: 'UNKNOWN',
      units: [],
    });
  });

  it('of an organization that may not be read does not exist', async () => {
    const as = async (code: string) => ({ authorization: `Bearer ${await tokenFor({ [code]: 'reader' })}` });
    const ask = (path: string, headers = {}) => fetch(closed.address + path, { headers, redirect: 'manual' });
    expect((await ask(`${at}.csv`)).status).toBe(401);
    const hidden = await ask(`${at}.csv`, await as('b'));
    const missing = await ask('/o/q9@2026-04-01~3/units.csv', await as('b'));
    expect(hidden.status).toBe(404);
    expect(await hidden.text()).toBe((await missing.text()).replaceAll('q9', 'a'));
    const own = await ask(`${at}.csv`, await as('a'));
    expect(own.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  });

  it('leaves the addresses of the page and of feeds to them', async () => {
    expect(await (await get('/o/a@2026-04-01~2')).text()).toContain('<div id="page">');
    expect((await get('/o/a/revisions.atom')).headers.get('content-type')).toContain('atom');
  });
});
