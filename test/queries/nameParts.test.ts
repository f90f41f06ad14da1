/** An index finds names by their parts: it must find each name that the search would find by looking at all. */

import { sql } from 'kysely';
import { nameKey } from '../../src/domain/words/unitRef.js';
import { partsOf, wholePart } from '../../src/queries/nameParts.js';
import { soughtName } from '../../src/queries/partOfName.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();

const NAMES = [
  '危機管理課',
  'ＤＸ推進課',
  'Café Ünit',
  'ΣΊΣΥΦΟΣ',
  'Жилищный отдел',
  'ß',
  'İzmir ılı',
  '𠮷野家',
  '100%_課',
  '課',
  "O'Neil\\",
];
const texts = NAMES.flatMap((name) => {
  const letters = [...nameKey(name)];
  const parts = letters.flatMap((_, from) =>
    [1, 2, 3, letters.length].map((length) => letters.slice(from, from + length).join('')),
  );
  return parts.flatMap((part) => [part, part.toUpperCase(), part.toLowerCase()]);
});

describe('the parts of a name', () => {
  it('include those of every text that is a part of it, in any case', async () => {
    const missed: unknown[] = [];
    for (const text of new Set(texts)) {
      const sought = soughtName(text);
      const name = sql`name`;
      const { rows } = await sql<{ name: string }>`
        select name from unnest(${NAMES.map(nameKey)}::text[]) as name
        where ${sought.isPartOf(name)} and not ${sought.mayBePartOf(name)}
          or ${sought.isAllOf(name)} and not ${sought.mayBeAllOf(name)}`.execute(db);
      missed.push(...rows.map(({ name }) => [text, name]));
    }
    expect(missed).toEqual([]);
  });

  it('are few enough to tell names apart', async () => {
    expect(partsOf('危機管理')).toEqual(['危機', '機管', '管理']);
    expect(partsOf('課')).toEqual(['課']);
    expect(wholePart('dx課')).toBe('=dx課');
    const { rows } = await sql`select name_parts('DX課')`.execute(db);
    expect(rows).toEqual([{ name_parts: expect.arrayContaining(['=dx課', '課', 'dx', 'x課']) }]);
  });

  it('keep only letters that are the same in every case, or of ASCII', () => {
    const kept: string[] = [];
    for (let code = 0x80; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      const isKept = wholePart(letter) === `=${letter}`;
      if (isKept && (letter.toUpperCase() !== letter || letter.toLowerCase() !== letter)) kept.push(letter);
    }
    expect(kept).toEqual([]);
  });
});
