/** Finds units among others by the number in their id. A map of ids takes several times as long, for the ids of a whole tree. */
import type { UnitId } from '../../../domain/words/event.js';

/** Finds a unit among others. Undefined: it is not among them. */
export type PlaceOf = (unit: UnitId) => number | undefined;

/** An organization numbers its units from 1. Where it has fewer than one in so many of them left, the others are in a map. */
const SPARSE = 8;

const ZERO = '0'.charCodeAt(0);

/** Each unit is there once. */
export function placesIn(units: readonly UnitId[]): PlaceOf {
  const byNumber = new Int32Array(SPARSE * units.length).fill(-1);
  /** Those without a number, or with that of another one: a ledger from elsewhere may have such ids. */
  const others = new Map<UnitId, number>();
  for (let place = 0; place < units.length; place++) {
    const number = numberIn(units[place]!);
    if (number === 0 || byNumber[number] !== -1) others.set(units[place]!, place);
    else byNumber[number] = place;
  }
  return (unit) => {
    const place = byNumber[numberIn(unit)];
    if (place !== undefined && units[place] === unit) return place;
    return others.size === 0 ? undefined : others.get(unit);
  };
}

/** The number at the end of an id, such as 6 in 102041:u6; 0: it has none. */
function numberIn(unit: UnitId): number {
  let number = 0;
  let digit = 1;
  for (let i = unit.length - 1; i >= 0; i--) {
    const value = unit.charCodeAt(i) - ZERO;
    if (value < 0 || value > 9) break;
    number += value * digit;
    digit *= 10;
  }
  return number;
}
