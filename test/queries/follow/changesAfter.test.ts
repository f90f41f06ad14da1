import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { changesAfter } from '../../../src/queries/follow/changesAfter.js';
import { exported } from '../../ledger/chronicle.js';
import { importing } from '../../ledger/importing.js';
import { creates, record, register } from '../../record/town.js';
import { testDatabase } from '../../support/database.js';
import { setHeads } from '../../support/heads.js';
import { describe, expect, it } from '../../support/jest.js';

/** Everything after a cursor, page by page, as `code number`. */
async function follow(db: Kysely<Tables>, cursor?: string, first = 3) {
  const seen: string[] = [];
  const restarted: string[] = [];
  let hasMore = true;
  let next = cursor;
  while (hasMore) {
    const page = await changesAfter(db, { cursor: next, first, readable: 'ALL' });
    seen.push(...page.revisions.map(({ code, number }) => `${code} ${number}`));
    restarted.push(...page.restarted);
    ({ cursor: next, hasMore } = page);
  }
  return { seen, restarted, cursor: next };
}

describe('what is recorded after a cursor', () => {
  it('comes in the order in which it was recorded, page by page, each revision once', async () => {
    const { db } = await testDatabase();
    for (const code of ['a', 'b']) await register(db, code);
    for (const name of ['甲部', '乙部', '丙部']) await record(db, 'b', creates(name));
    await record(db, 'a', creates('甲部'));
    const all = ['a 1', 'b 1', 'b 2', 'b 3', 'b 4', 'a 2'];
    for (const first of [1, 2, 3, 6, 100]) expect((await follow(db, undefined, first)).seen).toEqual(all);

    const { cursor } = await follow(db);
    expect((await follow(db, cursor)).seen).toEqual([]);
    await record(db, 'a', creates('乙部'));
    expect((await follow(db, cursor)).seen).toEqual(['a 3']);
  });

  it('is not skipped when it commits late, after newer revisions of other organizations were seen', async () => {
    const { db } = await testDatabase();
    for (const code of ['a', 'b']) await register(db, code);
    const { cursor } = await follow(db);
    let between: string | undefined;
    await db.transaction().execute(async (tx) => {
      await record(tx, 'a', creates('甲部'));
      await record(db, 'b', creates('甲部'));
      const seen = await follow(db, cursor);
      expect(seen.seen).toEqual(['b 2']);
      between = seen.cursor;
    });
    expect((await follow(db, between)).seen).toEqual(['a 2']);
  });

  it('goes on in another server, whose transactions and rows have other numbers', async () => {
    const [{ db }, { db: other }] = [await testDatabase(), await testDatabase()];
    for (const code of ['c', 'a', 'b']) await register(db, code);
    const { cursor } = await follow(db);
    await record(db, 'a', creates('甲部'));
    await importing(other, await exported(db, 'a', 'b', 'c'));
    expect(await follow(other, cursor)).toMatchObject({ seen: ['a 2'], restarted: [] });
  });

  it('begins again for an organization whose ledger was restored to an earlier state and went on differently', async () => {
    const [{ db }, { db: restored }] = [await testDatabase(), await testDatabase()];
    for (const code of ['a', 'b']) await register(db, code);
    const backup = await exported(db, 'a', 'b');
    await record(db, 'a', creates('甲部'));
    const { cursor } = await follow(db);
    await importing(restored, backup);
    const behind = await follow(restored, cursor);
    expect(behind).toMatchObject({ seen: ['a 1'], restarted: ['a'] });
    await record(restored, 'a', creates('乙部'));
    expect(await follow(restored, cursor, 1)).toMatchObject({ seen: ['a 1', 'a 2'], restarted: ['a'] });
    expect(await follow(restored, behind.cursor)).toMatchObject({ seen: ['a 2'], restarted: [] });
  });

  it('of thousands of organizations is asked for with a cursor of a few characters each', async () => {
    const { db } = await testDatabase();
    await sql`
      with city as (
        insert into organization (code, name, time_zone)
        select lpad((10000 + n * 7)::text, 6, '0'), 'city', 'Asia/Tokyo' from generate_series(1, 1800) n returning id)
      insert into revision (organization, number, recorded_at, recorded_by, fingerprint, content, content_hash, hash)
      select id, number, timestamptz '2026-01-01' + number * interval '1 hour' + id * interval '1 second',
        'local', '', '{}', '', encode(sha256((id || '/' || number)::bytea), 'hex')
      from city, generate_series(1, 2) number`.execute(db);
    await setHeads(db);
    const { seen, cursor = '' } = await follow(db, undefined, 100);
    expect(seen).toHaveLength(3600);
    expect(new Set(seen).size).toBe(3600);
    expect(cursor.length).toBeLessThan(1800 * 8);
    expect((await follow(db, cursor, 100)).seen).toEqual([]);
  });

  it.each([
    '',
    'x',
    'AQ==',
    'あ',
    'x'.repeat(2_000_000),
  ])('is refused after what is no cursor: %.10s', async (cursor) => {
    const { db } = await testDatabase();
    await expect(changesAfter(db, { cursor, first: 1, readable: 'ALL' })).rejects.toThrow(/changesAfter/);
  });

  it.each([0, -1, 101, 1.5])('is refused in pages of %d', async (first) => {
    const { db } = await testDatabase();
    await expect(changesAfter(db, { first, readable: 'ALL' })).rejects.toThrow(/from 1 to 100/);
  });
});
