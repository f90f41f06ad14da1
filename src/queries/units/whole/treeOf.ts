/** A whole tree from its columns and the orders of siblings. */
import type { Tree } from '../tree.js';
import { inOrder, type StateColumns, statesIn } from './columns.js';
import { orderOf, type SiblingsText } from './order.js';
import { type PlaceOf, placesIn } from './places.js';
import { siblingsIn } from './siblings.js';

export function treeOf(
  read: StateColumns,
  siblings: readonly SiblingsText[],
): Pick<Tree, 'states' | 'children' | 'units'> {
  const columns = inOrder(read, orderOf(siblings, read.units));
  let places: PlaceOf | undefined;
  // Lists and trees are answered without looking for a unit.
  const placeOf: PlaceOf = (unit) => {
    places ??= placesIn(columns.units);
    return places(unit);
  };
  return {
    states: statesIn(columns, placeOf),
    children: siblingsIn(columns, placeOf),
    units: { columns, placeOf },
  };
}
