/** Siblings whose names look alike, such as カ and 力 or full and half width: recorded as they are, with a warning. */
import { effectsOf } from '../fold/effects.js';
import { childrenOf, stateOf, type Tree } from '../fold/tree.js';
import { type Problem, problem } from '../problems/problem.js';
import type { Fact, Parent, UnitId } from '../words/event.js';
import { skeletonOf } from '../words/skeleton.js';

/** What is recorded, and its place in the input. */
interface Placed {
  fact: Fact;
  path: string;
}

/** Warnings about the units that these facts name or place, in the tree of their day. Each pair is reported once. */
export function lookAlikes(tree: Tree, facts: Placed[]): Problem[] {
  const siblingsLike = siblingsByLooks(tree);
  const reported = new Set<string>();
  return facts.flatMap(({ fact, path }) => {
    const { begins, returns, names, places } = effectsOf(fact);
    const units = new Set([...begins, ...returns, ...names, ...places].map(({ unit }) => unit));
    return [...units].flatMap((unit) => {
      const twin = siblingsLike(unit)[0];
      if (twin === undefined || reported.has(pairOf(unit, twin))) return [];
      reported.add(pairOf(unit, twin));
      return [warning(tree, path, unit, twin)];
    });
  });
}

const pairOf = (...units: UnitId[]) => units.sort().join(' ');

/** The siblings of a unit with another name of the same looks. The names of one parent's units are compared at once. */
function siblingsByLooks(tree: Tree): (unit: UnitId) => UnitId[] {
  const byParent = new Map<Parent, Map<string, UnitId[]>>();
  const nameOf = (unit: UnitId) => stateOf(tree, unit)?.name ?? '';
  const looksBelow = (parent: Parent) => {
    const known = byParent.get(parent);
    if (known) return known;
    const looks = new Map<string, UnitId[]>();
    for (const child of childrenOf(tree, parent)) {
      const skeleton = skeletonOf(nameOf(child));
      looks.set(skeleton, [...(looks.get(skeleton) ?? []), child]);
    }
    byParent.set(parent, looks);
    return looks;
  };
  return (unit) => {
    const state = stateOf(tree, unit);
    if (!state) return [];
    const alike = looksBelow(state.parent).get(skeletonOf(state.name)) ?? [];
    return alike.filter((other) => nameOf(other) !== state.name);
  };
}

const warning = (tree: Tree, path: string, unit: UnitId, twin: UnitId): Problem =>
  problem('LOOK_ALIKE_SIBLINGS', [stateOf(tree, unit)?.name ?? '', stateOf(tree, twin)?.name ?? ''], {
    severity: 'WARNING',
    path,
    units: [unit, twin],
  });
