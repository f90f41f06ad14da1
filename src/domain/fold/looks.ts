/**
 * What a day looks at beside single values. A lookup of only a part of many units is noted by that part, so that a day
 * is folded again only if the part is another one.
 */
import { equal } from '../words/equal.js';
import type { Parent, UnitId } from '../words/event.js';
import { ALL } from './maps/persistentMap.js';
import type { Entry } from './maps/trie.js';
import type { UnitState } from './state.js';
import type { Dated } from './track.js';
import { childrenOf, type ImpliedHolding, type Tree } from './tree.js';

/** The name of a lookup: no unit has such an id. */
const IMPLIED = '~';
const PARENT = '^';
const PATH = '/';
const NAMES_BELOW = '<';

export const impliedName = (unit: UnitId) => `${IMPLIED}${unit}`;

/** The holdings that later events imply for a unit. */
export function impliedFor(tree: Tree, unit: UnitId): ImpliedHolding[] {
  tree.units.now.note(impliedName(unit));
  return tree.impliedHoldings.get(unit) ?? [];
}

/** The parent of a unit, and nothing else of it. */
export function parentOf(tree: Tree, unit: UnitId): Parent | undefined {
  tree.units.now.note(`${PARENT}${unit}`);
  return tree.units.now.peek(unit)?.value.parent;
}

/** The name and the parent of a unit, for a path. */
export function onPath(tree: Tree, unit: UnitId): UnitState | undefined {
  tree.units.now.note(`${PATH}${unit}`);
  return tree.units.now.peek(unit)?.value;
}

/** The children of a parent with their names, in their order. */
export function namesBelow(tree: Tree, parent: Parent, take: (name: string, unit: UnitId) => void): void {
  tree.units.now.note(`${NAMES_BELOW}${parent ?? ''}`);
  for (const unit of childrenOf(tree, parent)) {
    const name = tree.units.now.peek(unit)?.value.name;
    if (name !== undefined) take(name, unit);
  }
}

/** The names of all lookups of a unit that find something else if its state is the other one of the two. */
export function lookupsOf(
  unit: UnitId,
  before: Dated<UnitState> | undefined,
  after: Dated<UnitState> | undefined,
): string[] {
  const [had, has] = [before?.value, after?.value];
  const isMoved = had?.parent !== has?.parent;
  const isNamed = had?.name !== has?.name;
  if (!isMoved && !isNamed) return [];
  const parents = [had, has].flatMap((state) => (state ? [`${NAMES_BELOW}${state.parent ?? ''}`] : []));
  return [`${PATH}${unit}`, ...(isMoved ? [`${PARENT}${unit}`] : []), ...parents];
}

/** Which lookups find something else if an entry is the other one of the two; none if they are the same. */
export function differingLookups(before: Entry<unknown> | undefined, after: Entry<unknown> | undefined) {
  if (!sameValue(before?.value, after?.value)) return [after?.key ?? before?.key ?? '', ALL];
  return isShifted(before, after) ? [ALL] : [];
}

/** Whether the value is the same, but at another place in the order of the keys. */
export const isShifted = (before: Entry<unknown> | undefined, after: Entry<unknown> | undefined): boolean =>
  before?.value !== undefined && before.place !== after?.place && sameValue(before.value, after?.value);

/** In a set, the order counts. */
const sameValue = (a: unknown, b: unknown) =>
  a === b || (a instanceof Set && b instanceof Set ? equal([...a], [...b]) : equal(a, b));
