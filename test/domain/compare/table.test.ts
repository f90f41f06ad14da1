import fc from 'fast-check';
import type { Join } from '../../../src/domain/compare/joined/joins.js';
import { type Line, type TableRow, tableOf } from '../../../src/domain/compare/table.js';
import type { UnitChange } from '../../../src/domain/compare/unitChange.js';
import { on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { comparing } from './comparing.js';

const EVE = '2026-03-31';
const DAY = '2026-04-01';

const join = (from: string, to: string): Join => ({
  from,
  to,
  kind: 'MERGED',
  carries: true,
  on: DAY,
  backwards: false,
});

const change = (kinds: UnitChange['kinds'], before: string[], after = before): UnitChange => ({
  kinds,
  before,
  after,
  units: [...before, ...after],
});

/** Units at the top; one in brackets, such as '(a)', is below another. */
const lines = (...units: string[]): Line[] =>
  units.map((unit) => ({ unit: unit.replace(/[()]/g, ''), depth: unit.startsWith('(') ? 1 : 0 }));

/** 'before|after' of each row, for units that are single letters. */
const rows = (before: string, after: string, joins: Join[] = []) =>
  tableOf(lines(...before), lines(...after), joins, []).map(
    (row) => `${row.before ?? ''}|${row.after ?? ''}`,
  );

describe('the table of old and new', () => {
  it('has a unit beside itself, what ended beside nothing, and what began beside nothing', () => {
    expect(rows('abc', 'acd')).toEqual(['a|a', 'b|', 'c|c', '|d']);
  });

  it('has what ended before what began at the same place', () => {
    expect(rows('axb', 'ayb')).toEqual(['a|a', 'x|', '|y', 'b|b']);
  });

  it('has a unit beside its successor: of several sources or successors the first', () => {
    expect(rows('ab', 'xy', [join('a', 'x'), join('b', 'y')])).toEqual(['a|x', 'b|y']);
    expect(rows('ab', 'x', [join('a', 'x'), join('b', 'x')])).toEqual(['a|x', 'b|']);
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
    const kinds = (changes: UnitChange[]) =>
      tableOf(lines('a', 'b'), lines('x', 'c'), [join('a', 'x')], changes).map(
        ({ change }) => change?.kinds ?? [],
      );
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

describe('the table of a reorganization', () => {
  it('has a unit in one row although more of the units below it have another order', () => {
    const city = comparing(
      tree('総務部', ['秘書課', ['甲係', '乙係', '丙係']], '企画部'),
      on(
        DAY,
        { create: { unit: unit('市長戦略部', { after: '' }) } },
        { transfer: { unit: '総務部/秘書課', under: '市長戦略部' } },
      ),
    );
    expect(city.table(EVE, DAY)).toEqual([
      '— | 市長戦略部: CREATED',
      '— | 秘書課: TRANSFERRED',
      '— | 甲係: CARRIED',
      '— | 乙係: CARRIED',
      '— | 丙係: CARRIED',
      '総務部 | 総務部',
      '秘書課 | —: TRANSFERRED',
      '甲係 | —: CARRIED',
      '乙係 | —: CARRIED',
      '丙係 | —: CARRIED',
      '企画部 | 企画部',
    ]);
  });

  it('has a unit that did not change in one row before one that moved to another place in the order', () => {
    const changes = [change(['REORDERED'], ['b', 'c'])];
    const table = tableOf(lines('a', 'b', 'c'), lines('b', 'c', 'a'), [], changes);
    expect(table.map((row) => `${row.before ?? ''}|${row.after ?? ''}`)).toEqual([
      '|b',
      '|c',
      'a|a',
      'b|',
      'c|',
    ]);
  });

  it('has a renamed unit in one row before one that moved', () => {
    const changes = [change(['RENAMED'], ['a']), change(['TRANSFERRED'], ['b'])];
    for (const [before, after] of ['ab', 'ba'].flatMap((x) => ['ab', 'ba'].map((y) => [x, y] as const))) {
      const table = tableOf(lines(...before), lines(...after), [], changes);
      expect(table.filter((row) => row.before === 'a')).toMatchObject([{ after: 'a' }]);
    }
  });

  it('has a part beside what it came from through a unit that existed only in between', () => {
    const later = { ...join('m', 'x'), on: '2027-04-01' };
    expect(rows('ab', 'xb', [join('a', 'm'), later])).toEqual(['a|x', 'b|b']);
    // What the middle unit became before is no heir of what it took in later.
    expect(rows('ab', 'xb', [{ ...join('a', 'm'), on: '2028-04-01' }, later])).toEqual(['a|', '|x', 'b|b']);
  });

  it('has a part beside what it came from at the same depth, before one at another depth', () => {
    const table = tableOf(lines('a', '(b)'), lines('x', '(y)'), [join('a', 'y'), join('b', 'y')], []);
    expect(table.map((row) => `${row.before ?? ''}|${row.after ?? ''}`)).toEqual(['a|', '|x', 'b|y']);
  });
});

describe('the table of any two orders', () => {
  const line = (most: number) => fc.record({ unit: fc.nat(most).map(String), depth: fc.nat(2) });
  const side = (most: number) => fc.uniqueArray(line(most), { selector: ({ unit }) => unit });
  const tables = fc.record({
    before: side(7),
    after: side(9),
    joins: fc.array(fc.tuple(fc.nat(7).map(String), fc.nat(9).map(String)), { maxLength: 8 }),
    changed: fc.uniqueArray(fc.nat(7).map(String), { maxLength: 3 }),
  });
  type Given = typeof tables extends fc.Arbitrary<infer T> ? T : never;

  const tableFor = ({ before, after, joins, changed }: Given): TableRow[] =>
    tableOf(
      before,
      after,
      joins.map(([from, to]) => join(from, to)),
      changed.map((unit) => change(['REORDERED'], [unit])),
    );

  const shared = (table: TableRow[]) =>
    table.filter((row) => row.before !== undefined && row.after !== undefined);

  it('has each unit of each tree once, in its order, and is the same each time', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const table = tableFor(given);
        expect(table.flatMap((row) => row.before ?? [])).toEqual(given.before.map(({ unit }) => unit));
        expect(table.flatMap((row) => row.after ?? [])).toEqual(given.after.map(({ unit }) => unit));
        expect(tableFor(given)).toEqual(table);
      }),
    );
  });

  it('leaves no pair out that both orders allow beside its shared rows', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const table = tableFor(given);
        const alone = (side: 'before' | 'after') =>
          table
            .flatMap((row, i) => (row.before === undefined || row.after === undefined ? [{ row, i }] : []))
            .filter(({ row }) => row[side] !== undefined);
        for (const old of alone('before')) {
          for (const now of alone('after')) {
            const between = table.slice(Math.min(old.i, now.i), Math.max(old.i, now.i));
            if (shared(between).length > 0) continue;
            expect(old.row.before).not.toBe(now.row.after);
          }
        }
      }),
    );
  });

  it('has as many top units that did not change in one row as any table of the two orders', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const top = (lines: Line[]) =>
          lines.flatMap(({ unit, depth }) => (depth === 0 && !given.changed.includes(unit) ? [unit] : []));
        const [before, after] = [top(given.before), top(given.after)];
        const both = before.filter((unit) => after.includes(unit));
        const inOneRow = shared(tableFor(given)).filter(
          (row) => row.before === row.after && both.includes(row.before ?? ''),
        );
        expect(inOneRow).toHaveLength(mostInOrder(both.map((unit) => after.indexOf(unit))));
      }),
    );
  });

  it('has beside a unit only itself or an heir', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const heirsOf = (unit: string, seen: string[] = []): string[] =>
          given.joins
            .filter(([from, to]) => from === unit && !seen.includes(to))
            .flatMap(([, to]) => [to, ...heirsOf(to, [...seen, to])]);
        for (const { before = '', after = '' } of shared(tableFor(given))) {
          expect([before, ...heirsOf(before)]).toContain(after);
        }
      }),
    );
  });
});

/** The length of the longest sequence of these places that rises, by trying each end. */
function mostInOrder(places: number[]): number {
  const longest = places.map(() => 1);
  places.forEach((place, i) => {
    places.slice(0, i).forEach((earlier, k) => {
      if (earlier < place) longest[i] = Math.max(longest[i]!, longest[k]! + 1);
    });
  });
  return Math.max(0, ...longest);
}
