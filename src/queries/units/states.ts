/** Unit states: all of a unit, the one on a day, and units found by a name. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { EventId, Parent, UnitId } from '../../domain/words/event.js';
import { nameKey } from '../../domain/words/unitRef.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';

/** One unit as it was from `from` up to, but not including, `until`, as known at one revision. */
export interface UnitStateRow {
  organization: number;
  /** The revision asked about. */
  revision: number;
  unit: UnitId;
  name: string;
  /** The name with the marks around it, else the name. */
  displayName: string;
  kind: string;
  parent: Parent;
  from: Day;
  until: Day | null;
  /** The event that caused this state. */
  because: EventId;
}

/** The columns of a UnitStateRow that come from the table; the others come from the key. */
export const stateColumns = sql`
  unit_state.unit, name, coalesce(display_name, name) as "displayName", kind, parent,
  lower(valid) as "from", upper(valid) as until, because`;

// "offset 0" keeps the planner from moving the other conditions in here. It would use the as-of index, and that one costs
// more than the planner expects: it serves a whole tree on a day, and reads many pages to find one unit.
const statesOfUnit = (organization: number) => sql`
  lateral (
    select * from unit_state
    where unit_state.organization = ${organization} and unit_state.unit = key.unit
    offset 0) as unit_state`;

/** The states of each unit, oldest first. */
export function statesOf(
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<UnitStateRow[][]> {
  return rowsByKey(
    db,
    keys,
    (organization, own) => sql<UnitStateRow & Placed>`
      select key.place, unit_state.organization, key.revision, ${stateColumns}
      from ${keyTable(own, { unit: 'text', revision: 'int8' })}
      join ${statesOfUnit(organization)} on known @> key.revision
      order by key.place, valid`,
  );
}

/** The state of each unit on a day; undefined: the unit does not exist on that day. */
export async function stateOn(
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; date: Day; revision: number }[],
): Promise<(UnitStateRow | undefined)[]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<UnitStateRow & Placed>`
      select key.place, unit_state.organization, key.revision, ${stateColumns}
      from ${keyTable(own, { unit: 'text', date: 'date', revision: 'int8' })}
      join ${statesOfUnit(organization)} on valid @> key.date and known @> key.revision`,
  );
  return lists.map(([row]) => row);
}

/** Which of these units an event mentioned by the revision. */
export async function unitsExist(
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<boolean[]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<Placed>`
      select key.place from ${keyTable(own, { unit: 'text', revision: 'int8' })}
      where exists (
        select from event_unit
        join event on event.organization = ${organization} and event.position = event_unit.position
        where event_unit.organization = ${organization} and event_unit.unit = key.unit
          and event.revision <= key.revision)`,
  );
  return lists.map((rows) => rows.length > 0);
}

/** The units that ever had this exact name, or had it on the day `on`; ordered by the day on which they first had it. */
export async function findUnits(
  db: Kysely<Tables>,
  organization: number,
  name: string,
  revision: number,
  on?: Day | null,
): Promise<UnitId[]> {
  const { rows } = await sql<{ unit: UnitId }>`
    select unit from unit_state
    where organization = ${organization} and name_key = ${nameKey(name)} and known @> ${revision}::int8
      and ${on == null ? sql`true` : sql`valid @> ${on}::date`}
    group by unit
    order by min(lower(valid)), length(unit), unit`.execute(db);
  return rows.map((row) => row.unit);
}
