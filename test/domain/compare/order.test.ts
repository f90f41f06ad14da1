import { haveSamePath } from '../../../src/domain/compare/carried.js';
import type { ComparedState } from '../../../src/domain/compare/compared.js';
import { type OrderedTree, ranksAcross, ranksIn } from '../../../src/domain/compare/rank.js';
import type { Parent, UnitId } from '../../../src/domain/words/event.js';
import { on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { comparing } from './comparing.js';

const EVE = '2026-03-31';
const DAY = '2026-04-01';

describe('the order of changes', () => {
  it('is that of the second tree, from the top down, whatever was recorded first', () => {
    const city = comparing(
      tree('甲部', ['甲課', ['甲係']], '乙部', ['乙課']),
      on(
        DAY,
        { rename: { unit: '乙部/乙課', name: '二課' } },
        { rename: { unit: '甲部/甲課/甲係', name: '一係' } },
        { rename: { unit: '甲部/甲課', name: '一課' } },
        { reorder: { unit: '乙部', after: '' } },
      ),
    );
    expect(city.changes(EVE, DAY)).toEqual([
      'REORDERED 乙部 -> 乙部',
      'RENAMED 乙課 -> 二課',
      'RENAMED 甲課 -> 一課',
      'RENAMED 甲係 -> 一係',
    ]);
  });

  it('has what ended where it was among its former siblings', () => {
    const city = comparing(
      tree('甲課', '乙課', '丙課', '丁課', '戊課'),
      on(
        DAY,
        { abolish: { unit: '甲課' } },
        { abolish: { unit: '丙課' } },
        { abolish: { unit: '丁課' } },
        { rename: { unit: '乙課', name: '二課' } },
        { rename: { unit: '戊課', name: '五課' } },
        { create: { unit: unit('初課', { after: '' }) } },
      ),
    );
    expect(city.changes(EVE, DAY)).toEqual([
      'ABOLISHED 甲課 -> —',
      'CREATED — -> 初課',
      'RENAMED 乙課 -> 二課',
      'ABOLISHED 丙課 -> —',
      'ABOLISHED 丁課 -> —',
      'RENAMED 戊課 -> 五課',
    ]);
  });

  it('has what ended after the elder sibling that is still there, wherever that is now', () => {
    const city = comparing(
      tree('甲課', '乙課', '丙課'),
      on(
        DAY,
        { abolish: { unit: '乙課' } },
        { reorder: { unit: '甲課', after: '丙課' } },
        { rename: { unit: '丙課', name: '三課' } },
      ),
    );
    expect(city.changes(EVE, DAY)).toEqual([
      'RENAMED 丙課 -> 三課',
      'REORDERED 甲課 -> 甲課',
      'ABOLISHED 乙課 -> —',
    ]);
  });

  it('has a unit that ended together with its parent below that parent', () => {
    const city = comparing(
      tree('甲部', ['甲課', '乙課'], '乙部', ['丙課'], '丙部'),
      on(
        DAY,
        { abolish: { unit: '乙部' } },
        { abolish: { unit: '乙部/丙課' } },
        { abolish: { unit: '甲部/乙課' } },
        { rename: { unit: '丙部', name: '三部' } },
      ),
    );
    expect(city.changes(EVE, DAY)).toEqual([
      'ABOLISHED 乙課 -> —',
      'ABOLISHED 乙部 -> —',
      'ABOLISHED 丙課 -> —',
      'RENAMED 丙部 -> 三部',
    ]);
  });

  it('goes by the first of several units after the change, or before it if none is left', () => {
    const city = comparing(
      tree('甲課', '乙課', '丙課', '丁課'),
      on(
        DAY,
        { split: { unit: '丁課', into: [unit('初課', { after: '' }), unit('末課')] } },
        { rename: { unit: '甲課', name: '一課' } },
        { merge: { units: ['丙課'], into: '乙課' } },
      ),
      on('2026-10-01', { abolish: { unit: '乙課' } }, { rename: { unit: '末課', name: '終課' } }),
    );
    expect(city.changes(EVE, DAY)).toEqual([
      'SPLIT 丁課 -> 初課+末課',
      'RENAMED 甲課 -> 一課',
      'MERGED 乙課+丙課 -> 乙課',
    ]);
    expect(city.changes(EVE, '2026-10-01')).toEqual([
      'SPLIT 丁課 -> 初課+終課',
      'RENAMED 甲課 -> 一課',
      'MERGED,ABOLISHED 乙課+丙課 -> —',
    ]);
  });
});

describe('the units of a carried unit’s change', () => {
  const units = (changes: { kinds: string[]; units: UnitId[] }[]) =>
    changes.filter(({ kinds }) => kinds.includes('CARRIED')).map((change) => change.units);

  it('are the unit and those above it that were renamed or moved, not those of which only the kind changed', () => {
    const city = comparing(
      tree('甲部', ['甲課', ['甲係', ['甲班']]], '乙部'),
      on(
        DAY,
        { rename: { unit: '甲部/甲課/甲係', name: '一係' } },
        { reclassify: { unit: '甲部/甲課', kind: '室' } },
      ),
    );
    expect(units(city.compared(EVE, DAY).changes)).toEqual([['t:u4', 't:u3']]);
    const moved = comparing(
      tree('甲部', ['甲課', ['甲係']], '乙部'),
      on(DAY, { transfer: { unit: '甲部/甲課', under: '乙部' } }, { rename: { unit: '乙部', name: '二部' } }),
    );
    expect(units(moved.compared(EVE, DAY).changes)).toEqual([['t:u3', 't:u2', 't:u4']]);
  });

  it('are also the merged parent that it followed', () => {
    const city = comparing(
      tree('甲課', ['甲係'], '乙課'),
      on(DAY, { merge: { units: ['甲課'], into: '乙課' } }),
    );
    expect(units(city.compared(EVE, DAY).changes)).toEqual([['t:u2', 't:u3']]);
    const created = comparing(
      tree('甲課', ['甲係'], '乙課'),
      on(DAY, { merge: { units: ['甲課', '乙課'], intoNew: unit('丙課') } }),
    );
    expect(units(created.compared(EVE, DAY).changes)).toEqual([['t:u2', 't:u4']]);
  });
});

/** A part of a tree: 'unit' or 'unit<parent' for each that is known; `orders` may list others. */
function part(units: string[], orders: [Parent, UnitId[]][]): OrderedTree {
  const states = units.map((text): [UnitId, ComparedState] => {
    const [unit = '', parent = null] = text.split('<');
    return [unit, { unit, name: unit, displayName: unit, kind: '課', parent }];
  });
  return { states: new Map(states), children: new Map(orders) };
}

describe('the places of units in a part of a tree', () => {
  it('count only the units that are in the part, though the orders list more', () => {
    const some = part(
      ['a', 'b<a', 'c'],
      [
        [null, ['x', 'a', 'c']],
        ['a', ['y', 'b']],
        ['x', ['z']],
      ],
    );
    expect([...ranksIn(some)]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('of two trees put a unit that moved only where it is now', () => {
    const from = part(
      ['a', 'b', 'm<a', 'e<a'],
      [
        [null, ['a', 'b']],
        ['a', ['m', 'e']],
      ],
    );
    const to = part(
      ['a', 'b', 'm<b'],
      [
        [null, ['a', 'b']],
        ['b', ['m']],
      ],
    );
    expect([...ranksAcross(from, to).keys()]).toEqual(['a', 'e', 'b', 'm']);
  });

  it('of two trees do not count what is outside both parts', () => {
    const from = part(['e'], [[null, ['x', 'e', 'y']]]);
    const to = part(['n'], [[null, ['x', 'y', 'n']]]);
    expect([...ranksAcross(from, to).keys()]).toEqual(['e', 'n']);
  });
});

describe('the path that tells whether a unit was carried', () => {
  it('is the same where all names from the top down are', () => {
    const one = part(['a', 'b<a', 'c<b'], []);
    const two = part(['a', 'b<a', 'c<b', 'd'], []);
    expect(haveSamePath(one, two, 'c')).toBe(true);
  });

  it('is another one where a name is, and where there are more or fewer names', () => {
    const one = part(['a', 'b<a', 'c<b'], []);
    expect(haveSamePath(one, part(['a', 'x<a', 'c<x'], []), 'c')).toBe(false);
    expect(haveSamePath(one, part(['b', 'c<b'], []), 'c')).toBe(false);
    expect(haveSamePath(part(['b', 'c<b'], []), one, 'c')).toBe(false);
  });
});
