/** A past that somebody with all rights rewrote, hashes included: no verification finds it, and the witness does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { entryIn } from '../../src/witness/chain/entry.js';
import { checkWitness, readWitness } from '../../src/witness/check.js';
import { filePlace } from '../../src/witness/places/file.js';
import type { Place } from '../../src/witness/places/place.js';
import { writeWitness } from '../../src/witness/write.js';
import { temporaryFolder } from '../server/process.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { cutOff, foundAlone, recordMore, rewrite, townOf } from './towns.js';

const folder = await temporaryFolder();

async function checked(db: Kysely<Tables>, place: Place, codes: string[] = []) {
  const found: Record<string, unknown[]> = {};
  for await (const { organization, findings } of checkWitness(db, await readWitness(place), codes))
    found[organization] = findings.map(({ code, revisions }) => [code, revisions?.first, revisions?.last]);
  return found;
}

describe('a witness', () => {
  it('lists all organizations first, and then those with news', async () => {
    const { db } = await testDatabase();
    const place = filePlace(join(folder, 'news.jsonl'));
    await townOf(db, 'a', 2);
    await townOf(db, 'b', 1);
    const heads = async () =>
      (await writeWitness(db, place)).entry.heads.map(({ organization, revision }) => [
        organization,
        revision,
      ]);
    expect(await heads()).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(await heads()).toEqual([]);
    await recordMore(db, 'b', 2);
    await townOf(db, 'c', 1);
    expect(await heads()).toEqual([
      ['b', 2],
      ['c', 1],
    ]);
    expect(await checked(db, place, ['a', 'b', 'c'])).toEqual({ a: [], b: [], c: [] });
    const lines = (await readFile(join(folder, 'news.jsonl'), 'utf8')).trimEnd().split('\n');
    const entries = lines.map((line) => entryIn(line));
    expect(entries.map((entry) => [entry?.number, entry?.complete])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
    expect((entries[0]?.at ?? '') < (entries[1]?.at ?? '')).toBe(true);
  });

  it('finds a rewritten past that verify alone does not find, by the next write and by a check', async () => {
    const { db } = await testDatabase();
    const place = filePlace(join(folder, 'rewritten.jsonl'));
    await townOf(db, 'a', 3);
    await townOf(db, 'neighbour', 2);
    await writeWitness(db, place);
    await recordMore(db, 'a', 4);
    await recordMore(db, 'a', 5);
    await writeWitness(db, place);
    await recordMore(db, 'a', 6);
    expect(await foundAlone(db, 'a')).toEqual([]);

    await rewrite(db, 'a', 4);
    expect(await foundAlone(db, 'a')).toEqual([]);

    const { entry, rewritten } = await writeWitness(db, place);
    expect(rewritten).toMatchObject([{ organization: 'a', revision: 5, stored: expect.any(String) }]);
    expect(entry.heads).toEqual([]);
    // What was witnessed up to revision 3 is still there, so it was rewritten from 4 or 5 on.
    expect(await checked(db, place)).toEqual({ a: [['REWRITTEN', 4, 5]], neighbour: [] });

    // It is not forgotten, however often it is written and whatever is recorded afterwards.
    await recordMore(db, 'a', 7);
    await recordMore(db, 'neighbour', 3);
    const later = await writeWitness(db, place);
    expect(later.rewritten).toMatchObject([{ organization: 'a', revision: 5 }]);
    expect(later.entry.heads).toMatchObject([{ organization: 'neighbour', revision: 3 }]);
    expect(await checked(db, place)).toEqual({ a: [['REWRITTEN', 4, 5]], neighbour: [] });
  });

  it('finds an end that was cut off, also after others have been recorded in its place, and an organization that was removed', async () => {
    const { db } = await testDatabase();
    const place = filePlace(join(folder, 'cut.jsonl'));
    await townOf(db, 'a', 4);
    await townOf(db, 'b', 4);
    await writeWitness(db, place);
    await cutOff(db, 'a', 2);
    expect(await foundAlone(db, 'a')).toEqual([]);
    expect((await writeWitness(db, place)).rewritten).toMatchObject([{ organization: 'a', revision: 4 }]);
    expect(await checked(db, place)).toEqual({ a: [['CUT_OFF', 1, 4]], b: [] });
    await cutOff(db, 'b', 0);
    expect((await writeWitness(db, place)).rewritten.map(({ organization }) => organization)).toEqual([
      'a',
      'b',
    ]);
  });

  it('finds a content that was changed under an unchanged hash, as verify does', async () => {
    const { db } = await testDatabase();
    const place = filePlace(join(folder, 'content.jsonl'));
    await townOf(db, 'a', 2);
    await writeWitness(db, place);
    const { sql } = await import('kysely');
    await sql`alter table event disable trigger all`.execute(db);
    await sql`update event set note = '偽' where position = 1`.execute(db);
    expect(await checked(db, place)).toEqual({ a: [['CONTENT_CHANGED', 1, 1]] });
  });
});
