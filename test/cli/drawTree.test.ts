/** The lines of a tree are drawn from its order in one pass; by definition each unit is drawn above those below it. */
import fc from 'fast-check';
import { drawTree } from '../../src/cli/printing/drawTree.js';
import type { Parent, UnitId } from '../../src/domain/words/event.js';
import { childrenOf, type Tree } from '../../src/queries/units/tree.js';
import { siblingsIn } from '../../src/queries/units/whole/siblings.js';
import { treeOf } from '../../src/queries/units/whole/treeOf.js';
import { describe, expect, it } from '../support/jest.js';
import '../support/seed.js';

/** `above`: for each unit the number of an earlier one, or its own where it is at the top. */
function treeWith(above: readonly number[]): Tree {
  const units = above.map((_, i): UnitId => `c:u${i}`);
  const parents = above.map((number, i): Parent => (number === i ? null : units[number]!));
  const same = <T>(value: T) => units.map(() => value);
  const columns = {
    ...{
      organization: 1,
      revision: 1,
      units,
      parents,
      names: units,
      displayNames: same(null),
      kinds: same('課'),
    },
    ...{ from: same('2026-04-01'), until: same(null), because: same('c:e1') },
  };
  const below = (parent: Parent) => units.filter((_, i) => parents[i] === parent).join(' ');
  const orders = new Map([null, ...units].map((parent): [Parent, string] => [parent, below(parent)]));
  const organization = { id: 1, code: 'c', name: 'c', timeZone: 'Asia/Tokyo', revision: 1 };
  const moment = { organization, date: '2026-04-01', revision: 1 } as Tree['moment'];
  return { moment, coverage: 'COMPLETE', ...treeOf(columns, siblingsIn(orders)) };
}

function drawnBelow(tree: Tree, parent: Parent, indent: string): string[] {
  const children = childrenOf(tree, parent);
  return children.flatMap(({ unit }, i) => {
    const isLast = i === children.length - 1;
    const line = `${indent}${isLast ? '└─' : '├─'} ${unit}`;
    return [line, ...drawnBelow(tree, unit, `${indent}${isLast ? ' ' : '│'}  `)];
  });
}

describe('a drawn tree', () => {
  it('has each unit above those below it, with the lines that lead to them', () => {
    const above = fc
      .integer({ min: 0, max: 30 })
      .chain((size) => fc.tuple(...Array.from({ length: size }, (_, i) => fc.integer({ min: 0, max: i }))));
    fc.assert(
      fc.property(above, (numbers) => {
        const tree = treeWith(numbers);
        const lines = drawTree(tree, (place) => tree.units.columns.units[place]!);
        expect(lines).toEqual(drawnBelow(tree, null, ''));
      }),
    );
  });
});
