/** The units of two whole trees by their places in both: to look each one up by its id takes longer than to compare it. */
import type { UnitsInOrder } from '../../units/tree.js';

export interface Counterparts {
  from: UnitsInOrder;
  to: UnitsInOrder;
  /** For each place of the second tree that of the same unit in the first one; −1: it is not there. */
  inFrom: Int32Array;
  /** The other way round. */
  inTo: Int32Array;
}

export function counterpartsIn(from: UnitsInOrder, to: UnitsInOrder): Counterparts {
  const { units } = to.columns;
  const inFrom = new Int32Array(units.length);
  const inTo = new Int32Array(from.columns.units.length).fill(-1);
  for (let place = 0; place < units.length; place++) {
    const before = from.placeOf(units[place]!) ?? -1;
    inFrom[place] = before;
    if (before >= 0) inTo[before] = place;
  }
  return { from, to, inFrom, inTo };
}
