/** The whole tree of an organization at a moment. */
import type { Coverage } from '../../domain/words/command.js';
import type { Parent, UnitId } from '../../domain/words/event.js';
import { type Named, parseRef, pathOf, unitsAt } from '../../domain/words/unitRef.js';
import { badInput } from '../../userError.js';
import { lastingNameIn } from '../moment/ids.js';
import type { Moment } from '../moment/moment.js';
import type { UnitStateRow } from './states.js';
import { noUnitOn, refNotAllowed, severalUnits } from './texts.js';
import { rowAt, type States, type UnitColumns } from './whole/columns.js';
import type { PlaceOf } from './whole/places.js';
import { placesUnder, type Siblings } from './whole/siblings.js';

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
}

/** The places of the units directly under `parent`, in their order. `place`: where that is, if it is known. */
export function placesOfChildren({ units }: Tree, parent: Parent, place?: number): number[] {
  const found = parent === null ? null : (place ?? units.placeOf(parent));
  return found === undefined ? [] : placesUnder(units.columns, found);
}

/** The same units themselves. */
export const childrenOf = (tree: Tree, parent: Parent): UnitStateRow[] =>
  placesOfChildren(tree, parent).map((place) => rowAt(tree.units.columns, place));

/** Some units of a tree. */
export interface Only {
  kind?: string | null;
  /** That unit and all units below it. */
  under?: UnitId | null;
}

/** The places of all units in the order of the establishment, depth first. */
export function placesInOrder({ units: { columns, placeOf } }: Tree, { kind, under }: Only = {}): number[] {
  const found: number[] = [];
  const top = under == null ? undefined : placeOf(under);
  if (under != null && top === undefined) return found;
  const end = top === undefined ? columns.units.length : columns.ends[top]!;
  for (let place = top ?? 0; place < end; place++)
    if (kind == null || columns.kinds[place] === kind) found.push(place);
  return found;
}

/** The same units themselves. */
export const inOrder = (tree: Tree, only?: Only): UnitStateRow[] =>
  placesInOrder(tree, only).map((place) => rowAt(tree.units.columns, place));

/** Rows in the order of their units. */
export function inOrderOfUnits<Row extends { unit: UnitId }>(tree: Tree, rows: readonly Row[]): Row[] {
  const { columns, placeOf: find } = tree.units;
  const placeOf = ({ unit }: Row) => find(unit) ?? columns.units.length;
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

/**
 * Names from the top down to a unit, its own last. Of a part they are kept, with those of the unit above: its other units add one name to them.
 * `place`: where it is in the whole tree, if that is known.
 */
export function namesTo({ states, units, paths }: Ancestry, unit: UnitId, place?: number): string[] {
  if (units) return namesAt(units.columns, place ?? units.placeOf(unit));
  const found = paths?.get(unit);
  if (found) return found;
  const state = states.get(unit);
  if (!paths || state?.parent == null) return pathOf(unit, (at) => states.get(at));
  const above = paths.get(state.parent) ?? pathOf(state.parent, (at) => states.get(at));
  const names = [...above, state.name];
  paths.set(state.parent, above);
  paths.set(unit, names);
  return names;
}

function namesAt({ names, parents }: UnitColumns, place = -1): string[] {
  const found: string[] = [];
  for (let at = place; at >= 0; at = parents[at]!) found.push(names[at]!);
  return found.reverse();
}

/** 0 at the top. `place`: where it is in the whole tree, if that is known. */
export function depthOf(tree: Ancestry, unit: UnitId, place = tree.units?.placeOf(unit)): number {
  if (!tree.units) return namesTo(tree, unit).length - 1;
  return place === undefined ? -1 : tree.units.columns.depths[place]!;
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
