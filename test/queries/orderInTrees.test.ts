import fc from 'fast-check';
import { type OrderedTree, orderOf } from '../../src/domain/compare/rank.js';
import type { UnitId } from '../../src/domain/words/event.js';
import { counterpartsIn } from '../../src/queries/compare/parts/counterparts.js';
import { OrderInTrees } from '../../src/queries/compare/parts/orderInTrees.js';
import { expect, it } from '../support/jest.js';
import { seed } from '../support/seed.js';
import { trees, type WholeTree } from './generatedTrees.js';

const ordered = ({ states, children }: WholeTree): OrderedTree => ({
  states: new Map(states),
  children: new Map(children),
});

it('two whole trees list their units in the order of the definition, wherever units ended or moved', () => {
  const reached = { 'one ended below another': 0, 'several ended': 0 };
  const property = fc.property(trees, trees, (from, to) => {
    const units = new Set([...from.states.keys(), ...to.states.keys()]);
    const ended = [...from.states.keys()].filter((unit) => !to.states.has(unit));
    const [found, defined] = [
      new OrderInTrees(counterpartsIn(from.units, to.units), ended),
      orderOf(ordered(from), ordered(to)),
    ];
    for (const side of ['before', 'across'] as const) {
      const among = [...(side === 'before' ? from.states.keys() : units)];
      const sorted = (placeOf: (unit: UnitId) => number) => among.toSorted((a, b) => placeOf(a) - placeOf(b));
      expect(sorted((unit) => found[side](unit))).toEqual(sorted(defined[side]));
    }
    if (ended.some((unit) => ended.includes(from.states.get(unit)!.parent ?? '')))
      reached['one ended below another'] += 1;
    if (ended.length > 3) reached['several ended'] += 1;
  });
  fc.assert(property, { seed, numRuns: 1_000 });
  for (const count of Object.values(reached)) expect(count).toBeGreaterThan(50);
});
