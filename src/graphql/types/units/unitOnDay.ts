/** Unit states shown on a day: in a tree that was read already, or looked up where a field leads to a unit. */
import type { Day } from '../../../domain/words/day.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import type { UnitStateRow } from '../../../queries/units/states.js';
import type { Tree } from '../../../queries/units/tree.js';
import { rowAt } from '../../../queries/units/whole/columns.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { fromTree, type MaybeLater, shownIn } from './shownOn.js';
import { UnitState } from './unitState.js';

/** The unit at this place of a tree that was read already, shown on the day of the tree. */
export const stateInTree = (tree: Tree, place: number): UnitState =>
  new UnitState(rowAt(tree.units.columns, place), tree.moment, shownIn(tree), place);

/** The unit in such a tree; null: no unit is asked for, or it does not exist on that day. */
export function unitInTree(tree: Tree, unit: UnitId | null | undefined): UnitState | null {
  const place = unit == null ? undefined : tree.units.placeOf(unit);
  return place === undefined ? null : stateInTree(tree, place);
}

/** A state shown on this day. Of the tree of the day only what a field asks for is read. */
export function stateOnDay(
  context: Context,
  known: KnownOrganization,
  row: UnitStateRow,
  date: Day,
): UnitState {
  const { organization, revision } = known;
  const { loaders } = dataSourceOf(context, organization);
  const key = { organization: organization.id, unit: row.unit, date, revision };
  return new UnitState(row, known, {
    date,
    tree: () => loaders.tree.load({ organization, date, revision }),
    ancestors: () => loaders.ancestorsOn.load(key),
  });
}

/** Another unit on the day on which a state is shown; null: there is none. */
export const unitBeside = (
  context: Context,
  { shown, known }: UnitState,
  unit: UnitId,
): MaybeLater<UnitState | null> =>
  shown.ancestors
    ? unitOnDay(context, known, unit, shown.date)
    : fromTree(shown, (tree) => unitInTree(tree, unit));

/** The unit as it was on this day; null: it did not exist then. */
export async function unitOnDay(
  context: Context,
  known: KnownOrganization,
  unit: UnitId,
  date: Day,
): Promise<UnitState | null> {
  const { organization, revision } = known;
  const key = { organization: organization.id, unit, date, revision };
  const row = await dataSourceOf(context, organization).loaders.unitOn.load(key);
  return row ? stateOnDay(context, known, row, date) : null;
}

/** The same for a unit that must exist on this day, because an event says so. */
export async function activeUnitOnDay(
  context: Context,
  known: KnownOrganization,
  unit: UnitId,
  date: Day,
): Promise<UnitState> {
  const state = await unitOnDay(context, known, unit, date);
  if (!state) throw new Error(`${unit} does not exist on ${date} at revision ${known.revision}`);
  return state;
}
