/** The feed and the calendar, read by libraries that know nothing of this service. */

import { parseFeed } from '@rowanmanning/feed-parser';
import ical from 'ical.js';
import { localAccess } from '../../src/access/access.js';
import { record, registerOrganization } from '../../src/record.js';
import { creates, record as recordOne, register, registration } from '../record/town.js';
import { secret, tokenFor } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { startedService } from './streams/followers.js';

const { db } = await testDatabase();
await registerOrganization(
  db,
  { ...registration('city'), name: '市 & <町> "村"', source: '例規集 <p. 3> & 4' },
  'local',
);
const title = `長い題名; コンマ, 逆斜線\\ と <印> & を持つ${'組織機構の改正'.repeat(10)}`;
await recordOne(db, 'city', {
  reason: '告示 <1> & 2',
  reorganization: {
    title,
    effectiveOn: '2027-04-01',
    note: '一行目\n二行目',
    changes: creates('甲部').reorganization.changes,
  },
});
await recordOne(db, 'city', creates('乙部'));
await record(db, { withdraw: { organization: 'city', reorganization: 'city:r1', reason: '延期' } }, 'local');
const service = await startedService(db);
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(service.address + path, { headers });

describe('the feed of revisions', () => {
  it('is read by a parser: the newest first, each with an id of its own', async () => {
    const response = await get('/o/city/revisions.atom');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parseFeed(await response.text());
    expect(feed).toMatchObject({ title: '市 & <町> "村"の組織の記録', language: 'ja' });
    expect(feed.items.map((item) => item.title)).toEqual([
      `版 4 ${title}`,
      '版 3 機構改正',
      `版 2 ${title}`,
      '版 1 組織の登録',
    ]);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(4);
    expect(feed.items[2]?.description).toContain('理由: 告示 <1> & 2');
    expect(feed.items[3]?.description).toContain('出典: 例規集 <p. 3> & 4');
    expect(feed.items.map(({ authors }) => authors[0]?.name)).toEqual(['local', 'local', 'local', 'local']);
    expect(feed.items.every(({ updated }) => updated instanceof Date)).toBe(true);
  });

  it('has older entries on further pages', async () => {
    await register(db, 'busy');
    for (let i = 0; i < 60; i++) await recordOne(db, 'busy', creates(`第${i}部`));
    const ids = new Set<string>();
    let next: string | undefined = '/o/busy/revisions.atom';
    let pages = 0;
    while (next) {
      const text = await (await get(next)).text();
      for (const { id } of parseFeed(text).items) ids.add(String(id));
      next = /rel="next"[^>]*href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      pages += 1;
    }
    expect([pages, ids.size]).toEqual([2, 61]);
  });
});

describe('the calendar of reorganizations', () => {
  it('is read by a parser: the days, long titles, and what is withdrawn', async () => {
    const response = await get('/o/city/reorganizations.ics?lang=en');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    const lines = text.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    const calendar = new ical.Component(ical.parse(text));
    expect(calendar.getFirstPropertyValue('name')).toBe('Reorganizations of 市 & <町> "村"');
    const events = calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: event.getFirstPropertyValue('uid'),
      day: String(event.getFirstPropertyValue('dtstart')),
      summary: event.getFirstPropertyValue('summary'),
      description: event.getFirstPropertyValue('description'),
      status: event.getFirstPropertyValue('status'),
      sequence: event.getFirstPropertyValue('sequence'),
    }));
    expect(events).toEqual([
      {
        uid: 'city:r2',
        day: '2026-04-01',
        summary: '機構改正',
        description: null,
        status: 'CONFIRMED',
        sequence: 3,
      },
      {
        ...{ uid: 'city:r1', day: '2027-04-01', summary: title, status: 'CANCELLED', sequence: 4 },
        description: '一行目\n二行目',
      },
    ]);
  });
});

describe.each(['/o/city/revisions.atom', '/o/city/reorganizations.ics'])('%s', (path) => {
  it('has the language that is asked for', async () => {
    const language = async (query: string, headers = {}) =>
      (await get(path + query, headers)).headers.get('content-language');
    expect(await language('')).toBe('ja');
    expect(await language('', { 'accept-language': 'en-US,ja;q=0.5' })).toBe('en');
    expect(await language('?lang=ja', { 'accept-language': 'en' })).toBe('ja');
  });

  it('is not sent again until something is recorded', async () => {
    const etag = (await get(path)).headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    expect((await get(path, headers)).status).toBe(304);
    expect((await get(`${path}?lang=en`, headers)).status).toBe(200);
    await recordOne(db, 'city', creates(path));
    expect((await get(path, headers)).status).toBe(200);
  });

  it('does not exist for an organization that does not, or that may not be read', async () => {
    expect((await get(path.replace('city', 'nowhere'))).status).toBe(404);
    const closed = await startedService(db, localAccess(secret, 'token'));
    const status = async (authorization?: string) =>
      (await fetch(closed.address + path, { headers: authorization ? { authorization } : {} })).status;
    expect(await status()).toBe(401);
    expect(await status(`Bearer ${await tokenFor({ busy: 'reader' })}`)).toBe(404);
    expect(await status(`Bearer ${await tokenFor({ city: 'reader' })}`)).toBe(200);
  });
});
