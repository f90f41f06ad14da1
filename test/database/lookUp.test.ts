/** A row that is looked up by its key is the same whether the connection has planned the statement or not. */
import fc from 'fast-check';
import { openPool, type Session } from '../../src/database/connecting/pool.js';
import { emptyDatabase } from '../support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '../support/jest.js';

const { url } = await emptyDatabase();
/** It begins like one of those that connections plan once. */
const STATEMENT = `with newest as (select $1::int8 as number, $2::text as name)
  select number, name, nullif(name, 'nobody'), 8 / number from newest where name <> 'none'`;

describe.each([true, false])('where connections plan: %s', (prepares) => {
  const pool = openPool(url, 1, {}, { prepares });
  let session: Session;
  beforeAll(async () => {
    session = await pool.connect();
  });
  afterAll(() => {
    session.release();
    return pool.end();
  });

  /** Asked as other statements are, which begins anew on a connection of its own. */
  async function asOthers(number: number, name: string) {
    const other = openPool(url, 1, {}, { prepares: false });
    const asking = await other.connect();
    const text = `select number::text, name, third, fourth::text from (${STATEMENT}) as row(number, name, third, fourth)`;
    const { rows } = await asking.ask(text, [number, name]);
    asking.release();
    await other.end();
    return rows[0] && Object.values(rows[0]);
  }

  it('it has the same texts as by any other way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1 }),
        fc.oneof(fc.constantFrom('none', 'nobody', ''), fc.string({ unit: 'grapheme' })),
        async (number, written) => {
          const name = written.replaceAll('\0', '');
          const rows = [
            await session.row(STATEMENT, [number, name]),
            await session.row(STATEMENT, [number, name]),
          ];
          const expected = await asOthers(number, name);
          expect(rows).toEqual([expected, expected]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('a failure is its own: the next one is answered', async () => {
    for (const _ of [1, 2]) {
      await expect(session.row(STATEMENT, [0, '甲部'])).rejects.toThrow('division by zero');
      expect(await session.row(STATEMENT, [4, '甲部'])).toEqual(['4', '甲部', '甲部', '2']);
    }
  });
});
