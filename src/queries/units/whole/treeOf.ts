/** A whole tree from its columns and the orders of siblings. What follows from them is found out when it is asked for. */

import type { Tree, UnitsInOrder } from '../tree.js';
import { parentPlacesIn, placesIn, statesIn, type UnitColumns } from './columns.js';
import { type Order, orderOf, type Siblings } from './siblings.js';

export function treeOf(
  columns: UnitColumns,
  children: Siblings,
): Pick<Tree, 'states' | 'children' | 'units'> {
  const placeOf = placesIn(columns);
  let parents: Int32Array | undefined;
  let order: Order | undefined;
  const units: UnitsInOrder = {
    columns,
    placeOf,
    parents() {
      parents ??= parentPlacesIn(columns, placeOf);
      return parents;
    },
    order() {
      order ??= orderOf(children, columns.units, placeOf);
      return order;
    },
  };
  return { states: statesIn(columns, placeOf), children, units };
}
