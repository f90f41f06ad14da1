/**
 * The units of a whole tree as columns. An object for each unit that lasts as long as the tree would keep the garbage collector busier
 * than all answers from it; rows are made when they are asked for.
 */
import type { Day } from '../../../domain/words/day.js';
import type { EventId, UnitId } from '../../../domain/words/event.js';
import type { UnitStateRow } from '../states.js';
import type { Order } from './order.js';
import type { PlaceOf } from './places.js';

/** Each column has as many items as there are units. */
export interface StateColumns {
  organization: number;
  revision: number;
  units: readonly UnitId[];
  names: readonly string[];
  /** Null: it is the name. */
  displayNames: readonly (string | null)[];
  kinds: readonly string[];
  from: readonly Day[];
  until: readonly (Day | null)[];
  because: readonly EventId[];
}

/** In the order of the establishment (建制順), depth first: the units below a unit follow it. */
export type UnitColumns = StateColumns & Omit<Order, 'places'>;

/** The states of a tree by their units. Each is made anew whenever it is asked for. */
export interface States {
  readonly size: number;
  has(unit: UnitId): boolean;
  get(unit: UnitId): UnitStateRow | undefined;
  keys(): Iterable<UnitId>;
  values(): Iterable<UnitStateRow>;
  [Symbol.iterator](): Iterator<[UnitId, UnitStateRow]>;
}

export function inOrder(columns: StateColumns, { places, parents, depths, ends }: Order): UnitColumns {
  return {
    organization: columns.organization,
    revision: columns.revision,
    units: ordered(columns.units, places),
    names: ordered(columns.names, places),
    displayNames: ordered(columns.displayNames, places),
    kinds: ordered(columns.kinds, places),
    from: ordered(columns.from, places),
    until: ordered(columns.until, places),
    because: ordered(columns.because, places),
    parents,
    depths,
    ends,
  };
}

function ordered<T>(column: readonly T[], places: Int32Array): T[] {
  const found = new Array<T>(places.length);
  for (let i = 0; i < places.length; i++) found[i] = column[places[i]!]!;
  return found;
}

export function rowAt(columns: UnitColumns, place: number): UnitStateRow {
  const { organization, revision, units, displayNames, parents } = columns;
  const name = columns.names[place]!;
  const above = parents[place]!;
  return {
    organization,
    revision,
    unit: units[place]!,
    name,
    displayName: displayNames[place] ?? name,
    kind: columns.kinds[place]!,
    parent: above < 0 ? null : units[above]!,
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
