/** Units with all units above them on a day: enough for their paths, without the whole tree of the day. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { byOrganization, keyTable } from '../paging/batch.js';
import { stateColumns, type UnitStateRow } from './states.js';
import type { Tree } from './tree.js';

interface UnitOnDay {
  organization: number;
  unit: UnitId;
  date: Day;
  revision: number;
}

// "offset 0" keeps the planner on the index by unit: see states.ts.
const statesOfUnit = (organization: number) => sql`
  lateral (
    select * from unit_state
    where unit_state.organization = ${organization} and unit_state.unit = asked.unit
    offset 0) as unit_state`;

/**
 * For each unit the states of the unit and of all units above it on its day, in one statement. Units of one day share what is
 * above them, so each answer may contain more than was asked for.
 */
export const ancestorsOn = (
  db: Kysely<Tables>,
  keys: readonly UnitOnDay[],
): Promise<Pick<Tree, 'states'>[]> =>
  byOrganization(keys, (organization, own) => ancestorsIn(db, organization, own));

async function ancestorsIn(
  db: Kysely<Tables>,
  organization: number,
  keys: readonly UnitOnDay[],
): Promise<Pick<Tree, 'states'>[]> {
  const { rows } = await sql<UnitStateRow & { date: Day }>`
    with recursive asked(unit, date, revision) as (
      select unit collate "C", date, revision
      from ${keyTable(keys, { unit: 'text', date: 'date', revision: 'int8' })}
      union
      select unit_state.parent, asked.date, asked.revision
      from asked join ${statesOfUnit(organization)} on valid @> asked.date and known @> asked.revision
      where unit_state.parent is not null
    )
    select unit_state.organization, asked.date, asked.revision, ${stateColumns}
    from asked join ${statesOfUnit(organization)} on valid @> asked.date and known @> asked.revision`.execute(
    db,
  );
  const byDay = new Map<string, Map<UnitId, UnitStateRow>>();
  const statesOn = (day: Pick<UnitOnDay, 'date' | 'revision'>) => {
    const key = `${day.date} ${day.revision}`;
    const known = byDay.get(key) ?? new Map<UnitId, UnitStateRow>();
    byDay.set(key, known);
    return known;
  };
  for (const { date, ...row } of rows) statesOn({ ...row, date }).set(row.unit, row);
  return keys.map((key) => ({ states: statesOn(key) }));
}
