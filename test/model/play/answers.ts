/** The answers to all questions at every day and revision: the service's, and the model's in the same words. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { Parent, UnitId } from '../../../src/domain/words/event.js';
import type { Organization } from '../../../src/queries/moment/organizations.js';
import { constantAround, type Period } from '../../../src/queries/units/changeDays.js';
import { loadTrees } from '../../../src/queries/units/loadTrees.js';
import { statesOf, type UnitStateRow } from '../../../src/queries/units/states.js';
import { DAYS } from '../generate/generate.js';
import { fold } from '../reference/fold.js';
import { changeDaysIn, type ModelState, statesIn } from '../reference/life.js';
import { coveredAt, type History, knownAt } from './history.js';

export interface Snapshot {
  date: Day;
  coverage: string;
  constant: Period;
  units: [UnitId, string][];
  children: [Parent, UnitId[]][];
}

/** One snapshot for each of the days, as known at this revision; its units called by other ids if need be. */
export async function snapshotsAt(
  db: Kysely<Tables>,
  organization: Organization,
  revision: number,
  called: (unit: UnitId) => UnitId = (unit) => unit,
): Promise<Snapshot[]> {
  const parentCalled = (parent: Parent) => (parent === null ? null : called(parent));
  const moments = DAYS.map((date) => ({ organization, date, revision }));
  const trees = await loadTrees(db, moments);
  const periods = await constantAround(db, moments);
  return trees.map(({ moment, coverage, states, children }, i) => ({
    date: moment.date,
    coverage,
    constant: periods[i] ?? { from: null, until: null },
    units: byUnit(
      [...states.values()].map((state) => [
        called(state.unit),
        shown({ ...state, parent: parentCalled(state.parent) }),
      ]),
    ),
    children: byUnit([...children].map(([parent, units]) => [parentCalled(parent), units.map(called)])),
  }));
}

export function modelSnapshots(history: History, revision: number): Snapshot[] {
  const known = knownAt(history, revision);
  const covered = coveredAt(history, revision);
  const lives = statesIn(known);
  const changes = changeDaysIn(known);
  return DAYS.map((date) => {
    const { units, children } = fold(known, date);
    const stateOn = (unit: UnitId) =>
      lives.get(unit)?.find(({ from, until }) => from <= date && date < (until ?? '9'));
    return {
      date,
      coverage: covered.findLast(({ from }) => from <= date)?.coverage ?? 'UNKNOWN',
      constant: {
        from: changes.findLast((day) => day <= date) ?? null,
        until: changes.find((day) => day > date) ?? null,
      },
      units: byUnit([...units.keys()].map((unit) => [unit, shown(stateOn(unit))])),
      children: byUnit([...children]),
    };
  });
}

/** Each unit's states as known at this revision, oldest first. */
export async function livesAt(
  db: Kysely<Tables>,
  organization: Organization,
  units: UnitId[],
  revision: number,
) {
  const keys = units.map((unit) => ({ organization: organization.id, unit, revision }));
  const lives = await statesOf(db, keys);
  return units.map((unit, i) => ({ unit, states: lives[i] ?? [] }));
}

/** A state in one line, so that what differs is seen at once. */
export const shown = (state: ModelState | UnitStateRow | undefined): string =>
  state === undefined
    ? 'none'
    : [state.name, state.displayName, state.kind, state.parent, state.from, state.until].join(' | ');

const byUnit = <T extends [Parent, unknown]>(entries: T[]): T[] =>
  entries.sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
