import fc from 'fast-check';
import { reorderedIn } from '../../src/domain/fold/reordered.js';
import type { UnitId } from '../../src/domain/words/event.js';
import { counterpartsIn } from '../../src/queries/compare/parts/counterparts.js';
import { differingIn } from '../../src/queries/compare/parts/differingInTrees.js';
import { expect, it } from '../support/jest.js';
import { seed } from '../support/seed.js';
import { trees, type WholeTree } from './generatedTrees.js';

it('in two whole trees are found the units that differ, and what is above those in another order', () => {
  const reached = { units: 0, alike: 0, parents: 0, 'only displayed otherwise': 0 };
  const property = fc.property(trees, trees, (from, to) => {
    const found = differingIn(counterpartsIn(from.units, to.units));
    const units = new Set([...from.states.keys(), ...to.states.keys()]);
    const differing = [...units].filter((unit) => saidOf(from, unit) !== saidOf(to, unit));
    const parents = ['', ...units].filter((parent) => isReordered(from, to, parent));

    expect(found.units.toSorted()).toEqual(differing.toSorted());
    const only = (one: WholeTree, other: WholeTree) =>
      [...one.states.keys()].filter((unit) => !other.states.has(unit)).sort();
    expect([found.only.from.toSorted(), found.only.to.toSorted()]).toEqual([only(from, to), only(to, from)]);
    expect(found.parents.toSorted()).toEqual(parents.toSorted());
    reached.units += differing.length;
    reached.alike += units.size - differing.length;
    reached.parents += parents.length;
    const isDisplayedOtherwise = (unit: UnitId) =>
      from.states.has(unit) && to.states.has(unit) && withoutDisplay(from, unit) === withoutDisplay(to, unit);
    reached['only displayed otherwise'] += differing.filter(isDisplayedOtherwise).length;
  });
  fc.assert(property, { seed, numRuns: 1_000 });
  for (const count of Object.values(reached)) expect(count).toBeGreaterThan(50);
});

function saidOf({ states }: WholeTree, unit: UnitId): string | undefined {
  const row = states.get(unit);
  return row && [row.name, row.displayName, row.kind, row.parent].join();
}

function withoutDisplay({ states }: WholeTree, unit: UnitId): string | undefined {
  const row = states.get(unit);
  return row && [row.name, row.kind, row.parent].join();
}

function isReordered(from: WholeTree, to: WholeTree, parent: UnitId | ''): boolean {
  const [before, after] = [from, to].map(({ children }) => children.get(parent || null) ?? []);
  return reorderedIn(before!, after!, new Set()).length > 0;
}
