/** The whole tree of an organization at a moment. */
import type { Coverage } from '../../domain/words/command.js';
import type { Parent, UnitId } from '../../domain/words/event.js';
import { type Named, parseRef, pathOf, unitsAt } from '../../domain/words/unitRef.js';
import { badInput } from '../../userError.js';
import { lastingNameIn } from '../moment/ids.js';
import type { Moment } from '../moment/moment.js';
import type { UnitStateRow } from './states.js';
import { noUnitOn, refNotAllowed, severalUnits } from './texts.js';

export interface Tree {
  moment: Moment;
  coverage: Coverage | 'UNKNOWN';
  states: Map<UnitId, UnitStateRow>;
  /** In the order of the establishment (建制順); null: at the top. */
  children: Map<Parent, UnitId[]>;
  /** The paths that were asked for. Absent: they are not kept. */
  paths?: Map<UnitId, string[]>;
}

/** The units directly under `parent`, in their order. */
export function childrenOf(tree: Tree, parent: Parent): UnitStateRow[] {
  const found: UnitStateRow[] = [];
  for (const unit of tree.children.get(parent) ?? []) {
    const state = tree.states.get(unit);
    if (state) found.push(state);
  }
  return found;
}

const orders = new WeakMap<Tree['states'], UnitStateRow[]>();

/** All units in the order of the establishment, depth first; `under`: only that unit and all units below it. */
export function inOrder(
  tree: Tree,
  only: { kind?: string | null; under?: UnitId | null } = {},
): readonly UnitStateRow[] {
  if (only.kind != null || only.under != null) return walked(tree, only);
  const all = orders.get(tree.states) ?? walked(tree, only);
  orders.set(tree.states, all);
  return all;
}

function walked(tree: Tree, only: { kind?: string | null; under?: UnitId | null }): UnitStateRow[] {
  const found: UnitStateRow[] = [];
  const waiting: UnitId[] = [];
  // The last one is taken first.
  const waitForChildrenOf = (parent: Parent) => {
    const children = tree.children.get(parent) ?? [];
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i]!);
  };
  if (only.under == null) waitForChildrenOf(null);
  else waiting.push(only.under);
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    const state = tree.states.get(unit);
    if (!state) continue;
    if (only.kind == null || state.kind === only.kind) found.push(state);
    waitForChildrenOf(unit);
  }
  return found;
}

/** Rows in the order of their units. */
export function inOrderOfUnits<Row extends { unit: UnitId }>(tree: Tree, rows: readonly Row[]): Row[] {
  const units = inOrder(tree);
  const place = new Map(units.map(({ unit }, i) => [unit, i]));
  const placeOf = ({ unit }: Row) => place.get(unit) ?? units.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Names from the top down to a unit, its own last. Kept with the tree: whoever goes from the top down adds one name to each. */
export function namesTo({ states, paths }: Pick<Tree, 'states' | 'paths'>, unit: UnitId): string[] {
  const found = paths?.get(unit);
  if (found) return found;
  const state = states.get(unit);
  const above = state?.parent == null ? undefined : paths?.get(state.parent);
  const names = state && above ? [...above, state.name] : pathOf(unit, (at) => states.get(at));
  paths?.set(unit, names);
  return names;
}

/** 0 at the top. */
export const depthOf = (tree: Pick<Tree, 'states' | 'paths'>, unit: UnitId): number =>
  namesTo(tree, unit).length - 1;

/** The unit that an id or a path of names fits in this tree; undefined: none. */
export function unitByRef(tree: Tree, text: string): UnitStateRow | undefined {
  const ref = lastingNameIn(tree.moment.organization, text);
  const byId = tree.states.get(ref);
  if (byId) return byId;
  const parsed = parseRef(ref);
  if ('ref' in parsed) throw badInput(refNotAllowed(ref));
  const units = unitsAt(namesOf(tree), parsed.path);
  if (units.length > 1) throw badInput(severalUnits(ref, units));
  return units[0] === undefined ? undefined : tree.states.get(units[0]);
}

/** The same, refused with BAD_USER_INPUT if the tree has no such unit. */
export function requireUnit(tree: Tree, ref: string): UnitStateRow {
  const state = unitByRef(tree, ref);
  if (!state) throw badInput(noUnitOn(ref, tree.moment.date));
  return state;
}

const namesOf = (tree: Tree): Named => ({
  childrenOf: (parent) => tree.children.get(parent) ?? [],
  nameOf: (unit) => tree.states.get(unit)?.name ?? '',
});
