import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { UnitChange } from '../../../src/domain/compare/compare.js';
import type { Join } from '../../../src/domain/compare/joins.js';
import { tableOf } from '../../../src/domain/compare/table.js';
import { on, tree, unit } from '../../support/given.js';
import { comparing } from './comparing.js';

const EVE = '2026-03-31';
const DAY = '2026-04-01';

const join = (from: string, to: string): Join => ({ from, to, kind: 'MERGED', carries: true });

/** 'before|after' of each row, for units that are single letters. */
const rows = (before: string, after: string, joins: Join[] = []) =>
  tableOf([...before], [...after], joins, []).map((row) => `${row.before ?? ''}|${row.after ?? ''}`);

describe('the table of old and new', () => {
  it('has a unit beside itself, what ended beside nothing, and what began beside nothing', () => {
    expect(rows('abc', 'acd')).toEqual(['a|a', 'b|', 'c|c', '|d']);
  });

  it('has what ended before what began at the same place', () => {
    expect(rows('axb', 'ayb')).toEqual(['a|a', 'x|', '|y', 'b|b']);
  });

  it('has a unit beside its successor: of several sources the last, of several successors the first', () => {
    expect(rows('ab', 'xy', [join('a', 'x'), join('b', 'y')])).toEqual(['a|x', 'b|y']);
    expect(rows('ab', 'x', [join('a', 'x'), join('b', 'x')])).toEqual(['a|', 'b|x']);
    expect(rows('a', 'xyz', [join('a', 'y'), join('a', 'z')])).toEqual(['|x', 'a|y', '|z']);
  });

  it('has a unit beside only one of its successors, so that the next one is beside its own', () => {
    expect(rows('ab', 'xyb', [join('a', 'x'), join('a', 'y')])).toEqual(['a|x', '|y', 'b|b']);
  });

  it('has a unit that lives on beside itself and not beside a successor', () => {
    expect(rows('a', 'xa', [join('a', 'x')])).toEqual(['|x', 'a|a']);
  });

  it('leaves a successor out that is not in the second tree', () => {
    expect(rows('ab', 'b', [join('a', 'x')])).toEqual(['a|', 'b|b']);
  });

  it('breaks as few pairs as possible where the two orders differ', () => {
    expect(rows('abcd', 'bcda')).toEqual(['a|', 'b|b', 'c|c', 'd|d', '|a']);
    expect(rows('abcd', 'dabc')).toEqual(['|d', 'a|a', 'b|b', 'c|c', 'd|']);
  });

  it('of one empty tree lists the other', () => {
    expect(rows('', 'ab')).toEqual(['|a', '|b']);
    expect(rows('ab', '')).toEqual(['a|', 'b|']);
    expect(rows('', '')).toEqual([]);
  });

  it('of a reorganization has both trees and the kinds of the changes', () => {
    const city = comparing(
      tree('総務部', ['総務課', '管財課', '企画課'], '市民部'),
      on(
        DAY,
        {
          merge: { units: ['総務部/総務課', '総務部/管財課'], intoNew: unit('庶務課', { under: '総務部' }) },
        },
        { rename: { unit: '市民部', name: '区民部' } },
        { create: { unit: unit('情報課', { under: '市民部' }) } },
      ),
    );
    expect(city.table(EVE, DAY)).toEqual([
      '総務部 | 総務部',
      '総務課 | —: MERGED',
      '管財課 | —: MERGED',
      '企画課 | 企画課',
      '— | 庶務課: MERGED',
      '市民部 | 区民部: RENAMED',
      '— | 情報課: CREATED',
    ]);
  });

  it('says of a row the kinds of its unit after the change, or else of the one before', () => {
    const change = (kinds: UnitChange['kinds'], before: string[], after: string[]): UnitChange => ({
      kinds,
      before,
      after,
      units: [...before, ...after],
    });
    const kinds = (changes: UnitChange[]) =>
      tableOf(['a', 'b'], ['x', 'c'], [join('a', 'x')], changes).map((row) => row.kinds);
    expect(kinds([change(['MERGED'], ['a'], []), change(['CREATED'], [], ['x'])])).toEqual([
      ['CREATED'],
      [],
      [],
    ]);
    expect(kinds([change(['MERGED'], ['a'], []), change(['ABOLISHED'], ['b'], [])])).toEqual([
      ['MERGED'],
      ['ABOLISHED'],
      [],
    ]);
  });
});

/** The length of the longest common row of pairs, by the plain table of all beginnings. */
function mostShared(
  before: number[],
  after: number[],
  isPair: (old: number, now: number) => boolean,
): number {
  const most = [...before, 0].map(() => [...after, 0].map(() => 0));
  before.forEach((old, i) => {
    after.forEach((now, k) => {
      const shared = isPair(old, now) ? most[i]![k]! + 1 : 0;
      most[i + 1]![k + 1] = Math.max(shared, most[i]![k + 1]!, most[i + 1]![k]!);
    });
  });
  return most[before.length]![after.length]!;
}

describe('the table of any two orders', () => {
  const orders = fc.record({
    before: fc.uniqueArray(fc.nat(7)),
    after: fc.uniqueArray(fc.nat(9)),
    joins: fc.array(fc.tuple(fc.nat(7), fc.nat(9)), { maxLength: 8 }),
  });

  it('has both whole, each in its order, and as many shared rows as can be', () => {
    fc.assert(
      fc.property(orders, ({ before, after, joins }) => {
        const table = tableOf(
          before.map(String),
          after.map(String),
          joins.map(([from, to]) => join(String(from), String(to))),
          [],
        );
        expect(table.flatMap((row) => row.before ?? [])).toEqual(before.map(String));
        expect(table.flatMap((row) => row.after ?? [])).toEqual(after.map(String));
        const isPair = (old: number, now: number) =>
          after.includes(old) ? old === now : joins.some(([from, to]) => from === old && to === now);
        const shared = table.filter((row) => row.before !== undefined && row.after !== undefined);
        expect(shared.every((row) => isPair(Number(row.before), Number(row.after)))).toBe(true);
        expect(shared).toHaveLength(mostShared(before, after, isPair));
      }),
    );
  });
});
