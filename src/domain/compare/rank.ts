/** The order in which a comparison lists its changes. */
import type { Parent, UnitId } from '../words/event.js';
import type { ComparedTree } from './compared.js';

/** Each unit's place in the order of a tree, depth first. */
export function ranksIn({ states, children }: ComparedTree): Map<UnitId, number> {
  return walk((parent) => children.get(parent) ?? [], states);
}

/** Each unit's place in the order of `to`; a unit that ended keeps its place among its former siblings. */
export function ranksAcross(from: ComparedTree, to: ComparedTree): Map<UnitId, number> {
  const known = new Map([...from.states, ...to.states]);
  return walk((parent) => {
    const existing = to.children.get(parent) ?? [];
    const former = from.children.get(parent) ?? [];
    return former.some((unit) => hasEnded(unit, from, to)) ? withEnded(existing, former, from, to) : existing;
  }, known);
}

const hasEnded = (unit: UnitId, from: ComparedTree, to: ComparedTree) =>
  from.states.has(unit) && !to.states.has(unit);

/** Puts each ended unit after the nearest of its former elder siblings that is in the list. */
function withEnded(existing: UnitId[], former: UnitId[], from: ComparedTree, to: ComparedTree): UnitId[] {
  const list = [...existing];
  let place = 0;
  for (const unit of former) {
    const here = list.indexOf(unit);
    if (here >= 0) place = here + 1;
    else if (hasEnded(unit, from, to)) list.splice(place++, 0, unit);
  }
  return list;
}

function walk(childrenOf: (parent: Parent) => UnitId[], known: Map<UnitId, unknown>): Map<UnitId, number> {
  const ranks = new Map<UnitId, number>();
  const waiting = [...childrenOf(null)].reverse();
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    // Siblings outside the compared part of the tree are in the list, but have no state and need no place.
    if (!known.has(unit) || ranks.has(unit)) continue;
    ranks.set(unit, ranks.size);
    waiting.push(...[...childrenOf(unit)].reverse());
  }
  return ranks;
}
