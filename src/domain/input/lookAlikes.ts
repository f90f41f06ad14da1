/** Siblings whose names differ only in their spelling, such as full width: recorded as they are, with a warning. */
import { effectsOf } from '../fold/effects.js';
import { childrenOf, stateOf, type Tree } from '../fold/tree.js';
import { type Problem, problem } from '../problems/problem.js';
import type { Event, UnitId } from '../words/event.js';
import { nameKey } from '../words/unitRef.js';
import type { Draft } from './pointers.js';

/** Warnings about the units that these events name or place, in the tree of their day. */
export function lookAlikes(tree: Tree, events: { draft: Draft; event: Event }[]): Problem[] {
  return events.flatMap(({ draft, event }) => {
    const { begins, returns, names, places } = effectsOf(event);
    const units = new Set([...begins, ...returns, ...names, ...places].map(({ unit }) => unit));
    return [...units].flatMap((unit) =>
      twinOf(tree, unit).map((twin) => warning(tree, draft.path, unit, twin)),
    );
  });
}

function twinOf(tree: Tree, unit: UnitId): UnitId[] {
  const state = stateOf(tree, unit);
  if (!state) return [];
  const looksLike = (other: UnitId) => {
    const name = stateOf(tree, other)?.name;
    return name !== undefined && name !== state.name && nameKey(name) === nameKey(state.name);
  };
  return childrenOf(tree, state.parent).filter(looksLike).slice(0, 1);
}

const warning = (tree: Tree, path: string, unit: UnitId, twin: UnitId): Problem =>
  problem('LOOK_ALIKE_SIBLINGS', [stateOf(tree, unit)?.name ?? '', stateOf(tree, twin)?.name ?? ''], {
    severity: 'WARNING',
    path,
    units: [unit, twin],
  });
