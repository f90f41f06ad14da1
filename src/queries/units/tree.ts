/** The whole tree of an organization at a moment. */
import type { Coverage } from '../../domain/words/command.js';
import type { Parent, UnitId } from '../../domain/words/event.js';
import { type Named, parseRef, pathOf, unitsAt } from '../../domain/words/unitRef.js';
import { badInput } from '../../userError.js';
import { lastingNameIn } from '../moment/ids.js';
import type { Moment } from '../moment/moment.js';
import type { UnitStateRow } from './states.js';
import { noUnitOn, refNotAllowed, severalUnits } from './texts.js';
import { type PlaceOf, rowAt, type States, type UnitColumns } from './whole/columns.js';
import type { Order, Siblings } from './whole/siblings.js';

export interface Tree {
  moment: Moment;
  coverage: Coverage | 'UNKNOWN';
  states: States;
  /** In the order of the establishment (建制順); null: at the top. */
  children: Siblings;
  units: UnitsInOrder;
}

/** The units of a tree by their places in its columns. */
export interface UnitsInOrder {
  columns: UnitColumns;
  placeOf: PlaceOf;
  /** The place of the unit above each; −1: it is at the top. */
  parents(): Int32Array;
  /** All of them in the order of the establishment. */
  order(): Order;
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

/** Some units of a tree. */
export interface Only {
  kind?: string | null;
  /** That unit and all units below it. */
  under?: UnitId | null;
}

/** The places of all units in the order of the establishment, depth first. */
export function placesInOrder({ units }: Tree, { kind, under }: Only = {}): readonly number[] {
  const { places, depths } = units.order();
  const [begin, end] =
    under == null ? [0, places.length] : rangeOf(places.indexOf(units.placeOf(under) ?? -1), depths);
  const range = begin === 0 && end === places.length ? places : places.slice(begin, end);
  return kind == null ? range : range.filter((place) => units.columns.kinds[place] === kind);
}

/** Where a unit and the units below it are in the order. */
function rangeOf(begin: number, depths: readonly number[]): [begin: number, end: number] {
  if (begin < 0) return [0, 0];
  let end = begin + 1;
  while (end < depths.length && depths[end]! > depths[begin]!) end += 1;
  return [begin, end];
}

/** The same units themselves. */
export const inOrder = (tree: Tree, only?: Only): UnitStateRow[] =>
  placesInOrder(tree, only).map((place) => rowAt(tree.units.columns, place));

/** Rows in the order of their units. */
export function inOrderOfUnits<Row extends { unit: UnitId }>(tree: Tree, rows: readonly Row[]): Row[] {
  const units = inOrder(tree);
  const place = new Map(units.map(({ unit }, i) => [unit, i]));
  const placeOf = ({ unit }: Row) => place.get(unit) ?? units.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** A tree, or a part of one that has all units above its units. */
export interface Ancestry {
  states: Pick<States, 'get'>;
  /** Of a whole tree. */
  units?: UnitsInOrder;
  /** Of a part: the paths that were asked for. */
  paths?: Map<UnitId, string[]>;
}

/** Names from the top down to a unit, its own last. Of a part they are kept: whoever goes from the top down adds one name to each. */
export function namesTo({ states, units, paths }: Ancestry, unit: UnitId): string[] {
  if (units) return namesInOrder(units, unit);
  const found = paths?.get(unit);
  if (found) return found;
  const state = states.get(unit);
  const above = state?.parent == null ? undefined : paths?.get(state.parent);
  const names = state && above ? [...above, state.name] : pathOf(unit, (at) => states.get(at));
  paths?.set(unit, names);
  return names;
}

function namesInOrder({ columns, placeOf, parents }: UnitsInOrder, unit: UnitId): string[] {
  const above = parents();
  const names: string[] = [];
  for (let place = placeOf(unit) ?? -1; place >= 0; place = above[place]!) names.push(columns.names[place]!);
  return names.reverse();
}

/** 0 at the top. */
export function depthOf(tree: Ancestry, unit: UnitId): number {
  if (!tree.units) return namesTo(tree, unit).length - 1;
  const above = tree.units.parents();
  let depth = -1;
  for (let place = tree.units.placeOf(unit) ?? -1; place >= 0; place = above[place]!) depth += 1;
  return depth;
}

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
