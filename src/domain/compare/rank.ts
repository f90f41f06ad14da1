/** The order in which a comparison lists its changes. */
import type { Parent, UnitId } from '../words/event.js';
import type { ComparedState, Siblings } from './compared.js';

/** Numbers that rise with the place of a unit. */
export interface Order {
  /** In the first tree. */
  before(unit: UnitId): number;
  /** In the second tree; a unit that ended keeps its place among its former siblings. */
  across(unit: UnitId): number;
}

/** Of a part the orders among its units are enough, but complete where a unit ended. */
export interface OrderedTree {
  states: ReadonlyMap<UnitId, ComparedState>;
  children: Siblings;
}

export function orderOf(from: OrderedTree, to: OrderedTree): Order {
  const [before, across] = [ranksIn(from), ranksAcross(from, to)];
  return {
    before: (unit) => before.get(unit) ?? Number.MAX_SAFE_INTEGER,
    across: (unit) => across.get(unit) ?? Number.MAX_SAFE_INTEGER,
  };
}

/** Each unit's place in the order of a tree, depth first. */
export function ranksIn({ states, children }: OrderedTree): Map<UnitId, number> {
  return walk(
    (parent) => children.get(parent) ?? [],
    (unit) => states.has(unit),
  );
}

/** Each unit's place in the order of `to`; a unit that ended keeps its place among its former siblings. */
export function ranksAcross(from: OrderedTree, to: OrderedTree): Map<UnitId, number> {
  const ended = endedUnder(from, to);
  return walk(
    (parent) => {
      const existing = to.children.get(parent) ?? [];
      const under = ended.get(parent);
      return under ? withEnded(existing, from.children.get(parent) ?? [], under) : existing;
    },
    (unit) => from.states.has(unit) || to.states.has(unit),
  );
}

/** The units that ended, by what they were under. */
function endedUnder(from: OrderedTree, to: OrderedTree): Map<Parent, Set<UnitId>> {
  const ended = new Map<Parent, Set<UnitId>>();
  for (const { unit, parent } of from.states.values()) {
    if (to.states.has(unit)) continue;
    const known = ended.get(parent);
    if (known) known.add(unit);
    else ended.set(parent, new Set([unit]));
  }
  return ended;
}

/** Puts each ended unit after the nearest of its former elder siblings that is in the list. */
function withEnded(existing: UnitId[], former: UnitId[], ended: ReadonlySet<UnitId>): UnitId[] {
  const here = new Set(existing);
  const after = new Map<UnitId | undefined, UnitId[]>();
  let elder: UnitId | undefined;
  for (const unit of former) {
    if (here.has(unit)) elder = unit;
    if (!ended.has(unit)) continue;
    const gone = after.get(elder);
    if (gone) gone.push(unit);
    else after.set(elder, [unit]);
  }
  const list = [...(after.get(undefined) ?? [])];
  for (const unit of existing) {
    list.push(unit);
    const gone = after.get(unit);
    if (gone) list.push(...gone);
  }
  return list;
}

/** Siblings outside the compared part of the tree are in the lists, but need no place. */
function walk(
  childrenOf: (parent: Parent) => readonly UnitId[],
  isKnown: (unit: UnitId) => boolean,
): Map<UnitId, number> {
  const ranks = new Map<UnitId, number>();
  const waiting: UnitId[] = [];
  const waitFor = (units: readonly UnitId[]) => {
    // The last one is taken first.
    for (let i = units.length - 1; i >= 0; i--) if (isKnown(units[i]!)) waiting.push(units[i]!);
  };
  waitFor(childrenOf(null));
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    if (ranks.has(unit)) continue;
    ranks.set(unit, ranks.size);
    waitFor(childrenOf(unit));
  }
  return ranks;
}
