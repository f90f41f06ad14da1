/** The database looks at the head of an organization while a request still arrives. What it finds is for this request alone. */
import { once } from 'node:events';
import { request } from 'node:http';
import type { Request, Response } from 'express';
import { sql } from 'kysely';
import { openDatabase } from '../../../src/database/connection.js';
import { earlyLooks, type HeadNow } from '../../../src/server/asking/kept/earlyLooks.js';
import { creates, record, register } from '../../record/town.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { until } from '../ask.js';
import { startedService } from '../streams/followers.js';
import { send } from './asking.js';

/** Requests with these tags, and the codes that were looked at. The n-th look finds n. */
function looking() {
  const looked: string[] = [];
  const headNow: HeadNow = async (code) => {
    looked.push(code);
    if (code === 'broken') throw new Error('The database does not answer.');
    return String(looked.length);
  };
  const looks = earlyLooks(headNow);
  const come = (tags?: string): Request => {
    const come = { headers: { 'if-none-match': tags } } as unknown as Request;
    looks.begin(come, {} as Response, () => {});
    return come;
  };
  return { looked, looks, come };
}

describe('an early look', () => {
  it('is at the organizations of the answer that the client has, in whatever encoding', () => {
    const { looked, looks, come } = looking();
    looks.note('tag', ['a', 'b']);
    for (const tags of ['"tag"', 'W/"tag"', '"tag-br"', '"tag-gzip", "other"']) come(tags);
    expect(looked.join('')).toBe('abababab');
  });

  it('is not at others', () => {
    const { looked, looks, come } = looking();
    looks.note('many', ['a', 'b', 'c', 'd', 'e']);
    for (const tags of [undefined, '*', '"other"', '"many"', 'tag']) come(tags);
    expect(looked).toEqual([]);
  });

  it('is for its request alone, and once', async () => {
    const { looked, looks, come } = looking();
    looks.note('tag', ['a']);
    const [first, second, without] = [come('"tag"'), come('"tag"'), come()];
    expect(await looks.headFor(second)('a')).toBe('2');
    expect(await looks.headFor(first)('a')).toBe('1');
    expect(looked).toHaveLength(2);
    expect(await looks.headFor(first)('b')).toBe('3');
    expect(await looks.headFor(without)('a')).toBe('4');
  });

  it('fails only for whoever asks what it found', async () => {
    const { looks, come } = looking();
    looks.note('tag', ['broken']);
    const refused = come('"tag"');
    await expect(looks.headFor(refused)('broken')).rejects.toThrow('does not answer');
    come('"tag"');
  });

  it('is remembered for the answers that were sent last', () => {
    const { looked, looks, come } = looking();
    for (let i = 0; i <= 1_000; i++) looks.note(`tag${i}`, ['a']);
    come('"tag0"');
    expect(looked).toHaveLength(0);
    come('"tag1"');
    expect(looked).toHaveLength(1);
  });
});

it('begins before the body has come', async () => {
  const { db, url } = await testDatabase();
  // Not over the connection that looks: of each the database remembers only the last statement.
  const other = openDatabase(url);
  await register(db, 'a');
  const service = await startedService(db);
  const question = {
    query: '{ organization(code: "a") { revision asOf(date: "2026-04-01") { units { name } } } }',
  };
  const tag = (await send(service, question)).headers.get('etag') ?? '';
  const statusWith = async (between: () => Promise<unknown>) => {
    const headers = { 'content-type': 'application/json', 'if-none-match': tag };
    const asking = request(`${service.address}/graphql`, { method: 'POST', headers });
    asking.flushHeaders();
    await between();
    asking.end(JSON.stringify(question));
    const [response] = await once(asking, 'response');
    response.resume();
    return response.statusCode;
  };
  const begun = (await sql<{ now: Date }>`select clock_timestamp() as now`.execute(other)).rows[0]!.now;
  const isLookedAt = async () => {
    const { rows } = await sql`select from pg_stat_activity
      where query like '%with newest as%' and state = 'idle' and state_change > ${begun} and pid <> pg_backend_pid() and datname = current_database()`.execute(
      other,
    );
    return rows.length > 0;
  };
  expect(await statusWith(() => until('the head is looked at', isLookedAt))).toBe(304);
  await record(db, 'a', creates('乙部'));
  expect(await statusWith(async () => {})).toBe(200);
  await other.destroy();
});
