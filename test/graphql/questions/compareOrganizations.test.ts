import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask, attempt } = await asker(db);

await recorded(db, 'east', [section('総務課'), section('ＤＸ課'), section('観光課')]);
const west = await recorded(db, 'west', [section('税務課'), section('DX課')]);
await west.on('2024-04-01', { create: { unit: { name: '観光課', kind: '課' } } });

const COMPARE = `query ($left: ID!, $right: ID!, $on: LocalDate!, $knownAt: KnownAt) {
  compareOrganizations(left: $left, right: $right, on: $on, rightKnownAt: $knownAt) {
    left { citation } right { citation coverage }
    rows { left { name } right { name } likeness depth }
  }
}`;
const names = (rows: { left: { name: string } | null; right: { name: string } | null }[]) =>
  rows.map(({ left, right }) => [left?.name ?? null, right?.name ?? null]);
type Answer = { compareOrganizations: { rows: Parameters<typeof names>[0] } };

describe('compareOrganizations', () => {
  it('answers with both trees of one day, units of the same name in one row, each side with its citation', async () => {
    const answer = await ask<Answer>(COMPARE, { left: 'east', right: 'west', on: '2024-04-01' });
    expect(answer).toMatchObject({
      compareOrganizations: {
        left: { citation: 'east@2024-04-01~1' },
        right: { citation: 'west@2024-04-01~2', coverage: 'COMPLETE' },
      },
    });
    expect(names(answer.compareOrganizations.rows)).toEqual([
      ['総務課', null],
      [null, '税務課'],
      ['ＤＸ課', 'DX課'],
      ['観光課', '観光課'],
    ]);
    expect(answer.compareOrganizations.rows[2]).toMatchObject({ likeness: 'PLACE', depth: 0 });
  });

  it('answers for another day and for what was known then', async () => {
    const at = async (variables: object) =>
      names(
        (await ask<Answer>(COMPARE, { left: 'east', right: 'west', ...variables })).compareOrganizations.rows,
      );
    expect(await at({ on: '2024-03-31' })).toContainEqual(['観光課', null]);
    expect(await at({ on: '2024-04-01', knownAt: { revision: 1 } })).toContainEqual(['観光課', null]);
    expect(await at({ on: '1990-01-01' })).toEqual([]);
  });

  it('refuses an organization that is not registered, in both languages', async () => {
    const { errors } = await attempt(COMPARE, { left: 'east', right: 'north', on: '2024-04-01' });
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_USER_INPUT',
          messages: { ja: expect.stringContaining('north'), en: expect.stringContaining('north') },
        },
      },
    ]);
  });
});
