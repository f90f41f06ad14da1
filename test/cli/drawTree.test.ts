/** The lines of a tree are drawn from its columns; by definition each unit is drawn above those below it. */
import fc from 'fast-check';
import { drawTree } from '../../src/cli/printing/drawTree.js';
import type { UnitId } from '../../src/domain/words/event.js';
import type { Tree } from '../../src/queries/units/tree.js';
import { treeOf } from '../../src/queries/units/whole/treeOf.js';
import { describe, expect, it } from '../support/jest.js';
import '../support/seed.js';

/** By units, those above them; '': at the top. */
type Above = Map<UnitId, UnitId | ''>;

const below = (above: Above, parent: UnitId | '') =>
  [...above].filter(([, found]) => found === parent).map(([unit]) => unit);

function treeWith(above: Above): Tree {
  const units = [...above.keys()];
  const same = <T>(value: T) => units.map(() => value);
  const columns = {
    ...{ organization: 1, revision: 1, units, names: units, displayNames: same(null), kinds: same('課') },
    ...{ from: same('2026-04-01'), until: same(null), because: same('c:e1') },
  };
  const siblings = (['', ...units] as const)
    .map((parent) => ({ parent, units: below(above, parent).join(' ') }))
    .filter((list) => list.units !== '');
  const organization = { id: 1, code: 'c', name: 'c', timeZone: 'Asia/Tokyo', revision: 1 };
  const moment = { organization, date: '2026-04-01', revision: 1 } as Tree['moment'];
  return { moment, coverage: 'COMPLETE', ...treeOf(columns, siblings) };
}

const drawnBelow = (above: Above, parent: UnitId | '', indent: string): string[] =>
  below(above, parent).flatMap((unit, i, siblings) => {
    const isLast = i === siblings.length - 1;
    const line = `${indent}${isLast ? '└─' : '├─'} ${unit}`;
    return [line, ...drawnBelow(above, unit, `${indent}${isLast ? ' ' : '│'}  `)];
  });

/** Each unit is at the top, or under an earlier one. */
const trees = fc
  .integer({ min: 0, max: 30 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, i) => fc.integer({ min: 0, max: i }))))
  .map(
    (numbers): Above =>
      new Map(numbers.map((number, i) => [`c:u${i + 1}`, number === 0 ? '' : `c:u${number}`])),
  );

describe('a drawn tree', () => {
  it('has each unit above those below it, with the lines that lead to them', () => {
    fc.assert(
      fc.property(trees, (above) => {
        const tree = treeWith(above);
        const lines = drawTree(tree, (place) => tree.units.columns.units[place]!);
        expect(lines).toEqual(drawnBelow(above, '', ''));
      }),
    );
  });
});
