/**
 * The units of a whole tree as columns. An object for each unit that lasts as long as the tree would keep the garbage collector busier
 * than all answers from it; rows are made when they are asked for.
 */
import type { Day } from '../../../domain/words/day.js';
import type { EventId, Parent, UnitId } from '../../../domain/words/event.js';
import type { UnitStateRow } from '../states.js';

/** Each column has as many items as there are units. */
export interface UnitColumns {
  organization: number;
  revision: number;
  units: readonly UnitId[];
  names: readonly string[];
  /** Null: it is the name. */
  displayNames: readonly (string | null)[];
  kinds: readonly string[];
  parents: readonly Parent[];
  from: readonly Day[];
  until: readonly (Day | null)[];
  because: readonly EventId[];
}

/** The states of a tree by their units. Each is made anew whenever it is asked for. */
export interface States {
  readonly size: number;
  has(unit: UnitId): boolean;
  get(unit: UnitId): UnitStateRow | undefined;
  keys(): Iterable<UnitId>;
  values(): Iterable<UnitStateRow>;
  [Symbol.iterator](): Iterator<[UnitId, UnitStateRow]>;
}

/** Finds a unit among the columns. */
export type PlaceOf = (unit: UnitId) => number | undefined;

/** The place of the unit above each; −1: it is at the top. */
export const parentPlacesIn = ({ parents }: UnitColumns, placeOf: PlaceOf): Int32Array =>
  Int32Array.from(parents, (parent) => (parent === null ? -1 : (placeOf(parent) ?? -1)));

export function placesIn({ units }: UnitColumns): PlaceOf {
  const places = new Map<UnitId, number>();
  for (let place = 0; place < units.length; place++) places.set(units[place]!, place);
  return (unit) => places.get(unit);
}

export function rowAt(columns: UnitColumns, place: number): UnitStateRow {
  const { organization, revision, displayNames } = columns;
  const name = columns.names[place]!;
  return {
    organization,
    revision,
    unit: columns.units[place]!,
    name,
    displayName: displayNames[place] ?? name,
    kind: columns.kinds[place]!,
    parent: columns.parents[place]!,
    from: columns.from[place]!,
    until: columns.until[place]!,
    because: columns.because[place]!,
  };
}

export function statesIn(columns: UnitColumns, placeOf: PlaceOf): States {
  const { units } = columns;
  function* values() {
    for (let place = 0; place < units.length; place++) yield rowAt(columns, place);
  }
  return {
    size: units.length,
    has: (unit) => placeOf(unit) !== undefined,
    get(unit) {
      const place = placeOf(unit);
      return place === undefined ? undefined : rowAt(columns, place);
    },
    keys: () => units,
    values,
    *[Symbol.iterator]() {
      for (const row of values()) yield [row.unit, row];
    },
  };
}
