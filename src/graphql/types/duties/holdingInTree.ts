import type { HoldingRow } from '../../../queries/duties/holdings.js';
import type { Tree } from '../../../queries/units/tree.js';
import { unitInTree } from '../units/unitOnDay.js';
import type { UnitState } from '../units/unitState.js';
import { DutyHolding } from './dutyHolding.js';

/** A holding on the day of a tree, with its holder in that tree. */
export const holdingInTree = (tree: Tree, row: HoldingRow): DutyHolding =>
  new DutyHolding(row, tree.moment, () => holderIn(tree, row));

function holderIn(tree: Tree, { duty, unit }: HoldingRow): UnitState {
  const holder = unitInTree(tree, unit);
  if (!holder)
    throw new Error(`${unit} holds ${duty} on ${tree.moment.date}, but does not exist on that day`);
  return holder;
}
