/** A whole tree from its columns and the orders of siblings. */
import type { UnitId } from '../../../domain/words/event.js';
import type { Tree } from '../tree.js';
import { inOrder, type PlaceOf, type StateColumns, statesIn } from './columns.js';
import { orderOf, placesIn, type SiblingsText } from './order.js';
import { siblingsIn } from './siblings.js';

export function treeOf(
  read: StateColumns,
  siblings: readonly SiblingsText[],
): Pick<Tree, 'states' | 'children' | 'units'> {
  const columns = inOrder(read, orderOf(siblings, read.units));
  let places: Map<UnitId, number> | undefined;
  // Lists and trees are answered without looking for a unit.
  const placeOf: PlaceOf = (unit) => {
    places ??= placesIn(columns.units);
    return places.get(unit);
  };
  return {
    states: statesIn(columns, placeOf),
    children: siblingsIn(columns, placeOf),
    units: { columns, placeOf },
  };
}
