import fc from 'fast-check';
import { type OrderedTree, orderOf } from '../../src/domain/compare/rank.js';
import type { UnitId } from '../../src/domain/words/event.js';
import { orderInTrees } from '../../src/queries/compare/parts/orderInTrees.js';
import type { Tree } from '../../src/queries/units/tree.js';
import { treeOf } from '../../src/queries/units/whole/treeOf.js';
import { expect, it } from '../support/jest.js';
import { seed } from '../support/seed.js';

type WholeTree = Pick<Tree, 'states' | 'children' | 'units'>;

const UNITS = [...'abcdefghijklmn'];

/** One number for each unit: whether it exists, what it is under, and which of its siblings it is before. */
const trees = fc
  .array(fc.nat(9_999), { minLength: UNITS.length, maxLength: UNITS.length })
  .chain((numbers) =>
    fc.shuffledSubarray(UNITS, { minLength: UNITS.length }).map((units) => grow(units, numbers)),
  );

function grow(units: readonly UnitId[], numbers: readonly number[]): WholeTree {
  const below = new Map<UnitId | '', UnitId[]>([['', []]]);
  for (const [i, unit] of units.entries()) {
    const number = numbers[i]!;
    if (number % 4 === 0) continue;
    const above = [...below.keys()];
    const siblings = below.get(above[(number >> 2) % above.length]!)!;
    siblings.splice((number >> 6) % (siblings.length + 1), 0, unit);
    below.set(unit, []);
  }
  const existing = [...below.keys()].filter((unit) => unit !== '');
  const siblings = [...below].map(([parent, units]) => ({ parent, units: units.join(' ') }));
  const all = <T>(value: T) => existing.map(() => value);
  return treeOf(
    {
      organization: 1,
      revision: 1,
      units: existing,
      names: existing,
      displayNames: all(null),
      kinds: all('課'),
      from: all('2020-04-01'),
      until: all(null),
      because: all('e'),
    },
    siblings,
  );
}

const ordered = ({ states, children }: WholeTree): OrderedTree => ({
  states: new Map(states),
  children: new Map(children),
});

it('two whole trees list their units in the order of the definition, wherever units ended or moved', () => {
  const reached = { 'one ended below another': 0, 'several ended': 0 };
  const property = fc.property(trees, trees, (from, to) => {
    const units = new Set([...from.states.keys(), ...to.states.keys()]);
    const ended = [...from.states.keys()].filter((unit) => !to.states.has(unit));
    const [found, defined] = [orderInTrees(from.units, to.units, ended), orderOf(ordered(from), ordered(to))];
    for (const side of ['before', 'across'] as const) {
      const among = [...(side === 'before' ? from.states.keys() : units)];
      const sorted = (placeOf: (unit: UnitId) => number) => among.toSorted((a, b) => placeOf(a) - placeOf(b));
      expect(sorted(found[side])).toEqual(sorted(defined[side]));
    }
    if (ended.some((unit) => ended.includes(from.states.get(unit)!.parent ?? '')))
      reached['one ended below another'] += 1;
    if (ended.length > 3) reached['several ended'] += 1;
  });
  fc.assert(property, { seed, numRuns: 1_000 });
  for (const count of Object.values(reached)) expect(count).toBeGreaterThan(50);
});
