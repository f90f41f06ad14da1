import fc from 'fast-check';
import { reorderedIn } from '../../../src/domain/fold/reordered.js';
import { on, tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { comparing } from './comparing.js';

const EVE = '2026-03-31';
const DAY = '2026-04-01';
const city = tree('甲課', '乙課', '丙課');

describe('the order among siblings', () => {
  it('is judged on the two trees: a unit that moved to its own parent is last', () => {
    const moved = comparing(city, on(DAY, { transfer: { unit: '甲課' } }));
    expect(moved.changes(EVE, DAY)).toEqual(['REORDERED 甲課 -> 甲課']);
    expect(moved.changes(DAY, EVE)).toEqual(['REORDERED 甲課 -> 甲課']);
  });

  it('differs where a unit was moved away and back, and is last now', () => {
    const back = comparing(
      tree('甲部', ['一課', '二課'], '乙部'),
      on('2025-10-01', { transfer: { unit: '甲部/一課', under: '乙部' } }),
      on(DAY, { transfer: { unit: '乙部/一課', under: '甲部' } }),
    );
    expect(back.changes('2025-09-30', DAY)).toEqual(['REORDERED 一課 -> 一課']);
  });

  it('is the same where a unit is given the place that it has', () => {
    const same = comparing(city, on(DAY, { reorder: { unit: '乙課', after: '甲課' } }));
    expect(same.changes(EVE, DAY)).toEqual([]);
  });

  it('is the same where units before, between and after are created and end', () => {
    const others = comparing(city, on(DAY, { abolish: { unit: '乙課' } }));
    expect(others.changes(EVE, DAY)).toEqual(['ABOLISHED 乙課 -> —']);
  });

  it('is changed by the unit that an event placed, where one of two may have moved', () => {
    const first = comparing(tree('甲課', '乙課'), on(DAY, { reorder: { unit: '甲課', after: '乙課' } }));
    expect(first.changes(EVE, DAY)).toEqual(['REORDERED 甲課 -> 甲課']);
    const second = comparing(tree('甲課', '乙課'), on(DAY, { reorder: { unit: '乙課', after: '' } }));
    expect(second.changes(EVE, DAY)).toEqual(['REORDERED 乙課 -> 乙課']);
  });

  it('is changed by as few units as possible; those that were placed are the cause', () => {
    const moved = comparing(
      city,
      on(DAY, { reorder: { unit: '乙課', after: '' } }, { reorder: { unit: '丙課', after: '乙課' } }),
    );
    expect(moved.changes(EVE, DAY)).toEqual(['REORDERED 甲課 -> 甲課']);
    const [change] = moved.compared(EVE, DAY).changes;
    expect(change?.units).toEqual(['t:u1', 't:u2', 't:u3']);
  });
});

const reordered = (before: string, after: string, placed = '') =>
  reorderedIn([...before], [...after], new Set(placed)).join('');

/** Every subsequence of a list. */
const subsequences = (list: number[]): number[][] =>
  list.reduce<number[][]>((all, item) => all.flatMap((one) => [[...one, item], one]), [[]]);

describe('the units that are out of order in two lists', () => {
  it('are those that the fewest moves explain; of two the later in the first list', () => {
    expect(reordered('abc', 'bca')).toBe('a');
    expect(reordered('abcd', 'dabc')).toBe('d');
    expect(reordered('ab', 'ba')).toBe('b');
    expect(reordered('ab', 'ba', 'a')).toBe('a');
    expect(reordered('ab', 'ba', 'ab')).toBe('b');
    expect(reordered('axb', 'yab')).toBe('');
    expect(reordered('', 'ab')).toBe('');
  });

  it('of any two lists leave the longest common subsequence with the fewest placed units, the earliest of several', () => {
    const lists = fc.record({
      before: fc.uniqueArray(fc.nat(7)),
      after: fc.uniqueArray(fc.nat(7)),
      placed: fc.uniqueArray(fc.nat(7)),
    });
    fc.assert(
      fc.property(lists, ({ before, after, placed }) => {
        const common = subsequences(before).filter((one) => {
          const places = one.map((item) => after.indexOf(item));
          return places.every((place, i) => place > (places[i - 1] ?? -1));
        });
        const weight = (one: number[]) =>
          one.length * 10 + one.filter((item) => !placed.includes(item)).length;
        const most = Math.max(...common.map(weight));
        // Subsequences come with those first that have the earlier items.
        const kept = common.find((one) => weight(one) === most) ?? [];
        const both = before.filter((item) => after.includes(item));
        const expected = both.filter((item) => !kept.includes(item)).map(String);
        expect(reorderedIn(before.map(String), after.map(String), new Set(placed.map(String)))).toEqual(
          expected,
        );
      }),
    );
  });
});
