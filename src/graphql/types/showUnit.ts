/** Units as they stood on one day, wherever a field leads to one outside a snapshot. */
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import type { UnitStateRow } from '../../queries/units/states.js';
import type { Known } from '../inputs/knownAt.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';
import { UnitState } from './unitState.js';

export interface UnitOnDay {
  unit: UnitId;
  date: Day;
  revision: number;
}

/** The state, shown on this day; the tree of the day is read only where a field asks for it. */
export function showState(context: Context, known: Known, row: UnitStateRow, date: Day): UnitState {
  const { organization } = known;
  const tree = () =>
    sourceOf(context, organization).loaders.tree.load({ organization, date, revision: row.revision });
  return new UnitState(row, known, { date, tree });
}

/** The unit as it stood on this day; null: it did not stand. */
export async function showUnit(
  context: Context,
  known: Known,
  { unit, date, revision }: UnitOnDay,
): Promise<UnitState | null> {
  const key = { organization: known.organization.id, unit, date, revision };
  const row = await sourceOf(context, known.organization).loaders.unitOn.load(key);
  return row ? showState(context, known, row, date) : null;
}

/** One that must stand then, since an event says so. */
export async function showStanding(context: Context, known: Known, asked: UnitOnDay): Promise<UnitState> {
  const state = await showUnit(context, known, asked);
  if (!state) throw new Error(`${asked.unit} does not stand on ${asked.date} at revision ${asked.revision}`);
  return state;
}
