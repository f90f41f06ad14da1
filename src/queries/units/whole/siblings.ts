/** The orders of siblings in a whole tree. */
import type { Parent, UnitId } from '../../../domain/words/event.js';
import type { UnitColumns } from './columns.js';
import type { PlaceOf } from './places.js';

/** By what they are under; null: the units at the top. Each list is made anew whenever it is asked for. */
export interface Siblings {
  /** Undefined: there are none. */
  get(parent: Parent): UnitId[] | undefined;
  [Symbol.iterator](): Iterator<[Parent, UnitId[]]>;
}

export function siblingsIn(columns: UnitColumns, placeOf: PlaceOf): Siblings {
  const { units } = columns;
  const under = (place: number | null) => placesUnder(columns, place).map((child) => units[child]!);
  const some = (list: UnitId[]) => (list.length > 0 ? list : undefined);
  return {
    get(parent) {
      const place = parent === null ? null : placeOf(parent);
      return place === undefined ? undefined : some(under(place));
    },
    *[Symbol.iterator]() {
      if (units.length > 0) yield [null, under(null)];
      for (const [place, unit] of units.entries()) {
        const children = some(under(place));
        if (children) yield [unit, children];
      }
    },
  };
}

/** The places of the units directly under one, in their order; null: of those at the top. */
export function placesUnder({ units, ends }: UnitColumns, place: number | null): number[] {
  const end = place === null ? units.length : ends[place]!;
  const found: number[] = [];
  for (let child = place === null ? 0 : place + 1; child < end; child = ends[child]!) found.push(child);
  return found;
}
