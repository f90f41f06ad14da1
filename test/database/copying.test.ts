import fc from 'fast-check';
import { sql } from 'kysely';
import { copyLine } from '../../src/database/copying/copyLine.js';
import { copyRows } from '../../src/database/copying/copyRows.js';
import { testDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';

const { db } = await testDatabase();
await sql`create table copied (place int check (place < 1000), word text, words text[], data jsonb, flag boolean)`.execute(
  db,
);
const COLUMNS = ['place', 'word', 'words', 'data', 'flag'];

/** Everything that PostgreSQL can keep in a text. */
const word = fc.oneof(
  fc.constantFrom(
    '',
    '\\N',
    '\\.',
    '\\',
    '"',
    '{}',
    'NULL',
    'null',
    '\t',
    '\r\n',
    '\\n',
    ',',
    '「総務部」',
    '𠮷',
  ),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
);

it('every value is read as it was copied', async () => {
  const row = fc.tuple(fc.option(word), fc.array(word), fc.dictionary(word, word), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1 }), async (rows) => {
      await sql`truncate copied`.execute(db);
      const values = rows.map((one, place) => [place, ...one]);
      await copyRows(db, 'copied', COLUMNS, values.map(copyLine));
      const found = await sql<Record<string, unknown>>`select * from copied order by place`.execute(db);
      expect(found.rows.map((one) => COLUMNS.map((column) => one[column]))).toEqual(
        values.map(([place, text, texts, data, flag]) => [place, text, texts, { ...Object(data) }, flag]),
      );
    }),
    { numRuns: 30 },
  );
});

it('a row that is refused is named by its place, also in a later portion, and the connection can be used afterwards', async () => {
  const lines = Array.from({ length: 1_001 }, (_, place) =>
    copyLine([place, 'x'.repeat(10_000), [], {}, true]),
  );
  await expect(copyRows(db, 'copied', COLUMNS, lines)).rejects.toMatchObject({
    code: '23514',
    copiedRow: 1_000,
  });
  const zero = [copyLine([1, '', [], {}, true]), copyLine([2, '\0', [], {}, true])];
  await expect(copyRows(db, 'copied', COLUMNS, zero)).rejects.toMatchObject({ copiedRow: 1 });
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});
