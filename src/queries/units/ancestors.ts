/** Units with all units above them on a day: enough for their paths, without the whole tree of the day. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { keyTable } from '../paging/batch.js';
import { stateColumns, type UnitStateRow } from './states.js';
import type { Tree } from './tree.js';

interface UnitOnDay {
  organization: number;
  unit: UnitId;
  date: Day;
  revision: number;
}

// "offset 0" keeps the planner on the index by unit: see states.ts.
const statesOfUnit = sql`
  lateral (
    select * from unit_state
    where unit_state.organization = asked.organization and unit_state.unit = asked.unit
    offset 0) as unit_state`;

/**
 * For each unit the states of the unit and of all units above it on its day, in one statement. Units of one day share what is
 * above them, so each answer may contain more than was asked for.
 */
export async function ancestorsOn(
  db: Kysely<Tables>,
  keys: readonly UnitOnDay[],
): Promise<Pick<Tree, 'states'>[]> {
  if (keys.length === 0) return [];
  const columns = { organization: 'int4', unit: 'text', date: 'date', revision: 'int8' } as const;
  const { rows } = await sql<UnitStateRow & { date: Day }>`
    with recursive asked(organization, unit, date, revision) as (
      select organization, unit collate "C", date, revision from ${keyTable(keys, columns)}
      union
      select asked.organization, unit_state.parent, asked.date, asked.revision
      from asked join ${statesOfUnit} on valid @> asked.date and known @> asked.revision
      where unit_state.parent is not null
    )
    select asked.organization, asked.date, asked.revision, ${stateColumns}
    from asked join ${statesOfUnit} on valid @> asked.date and known @> asked.revision`.execute(db);
  const byDay = new Map<string, Map<UnitId, UnitStateRow>>();
  const statesOn = (day: Omit<UnitOnDay, 'unit'>) => {
    const key = `${day.organization} ${day.date} ${day.revision}`;
    const known = byDay.get(key) ?? new Map<UnitId, UnitStateRow>();
    byDay.set(key, known);
    return known;
  };
  for (const { date, ...row } of rows) statesOn({ ...row, date }).set(row.unit, row);
  return keys.map((key) => ({ states: statesOn(key) }));
}
