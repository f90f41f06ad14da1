/** A unit and all units below it on each of some days, as parts of a statement that has the days as `day (place, date, revision)`. */
import { type RawBuilder, sql } from 'kysely';
import { nameKey, parseRef } from '../../domain/words/unitRef.js';
import { badInput } from '../../userError.js';
import { refNotAllowed } from './texts.js';

// "offset 0" keeps the planner on the indexes of one unit: see states.ts.
export const activeState = (organization: number, which: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  lateral (
    select * from unit_state
    where unit_state.organization = ${organization} and ${which}
    offset 0) as state
  on state.valid @> day.date and state.known @> day.revision`;

/**
 * `top (place, unit)`: the unit that an id or a path of names fits on each day; if it fits several, all of them. `below (place,
 * unit)`: these and all units below them. Children are found in the sibling order, which has an index by parent. Throws BAD_USER_INPUT if
 * `under` is neither an id nor a path.
 */
export const unitsUnder = (organization: number, under: string): RawBuilder<unknown> => sql`
  ${topOnEachDay(organization, under)},
  below as (
    select place, unit from top
    union all
    select below.place, child.unit
    from below
    join day on day.place = below.place
    join lateral (
      select * from sibling_order
      where organization = ${organization} and parent = below.unit
      offset 0) as siblings on siblings.valid @> day.date and siblings.known @> day.revision
    cross join unnest(siblings.units) as child(unit)
  )`;

function topOnEachDay(organization: number, under: string): RawBuilder<unknown> {
  const parsed = parseRef(under);
  if ('ref' in parsed) throw badInput(refNotAllowed(under));
  const names = parsed.path.map(nameKey);
  return sql`
    step as (
      select place, 0 as depth, null::text collate "C" as unit from day
      union all
      select step.place, depth + 1, state.unit
      from step
      join day on day.place = step.place
      join ${activeState(organization, sql`name_key = (${names}::text[])[depth + 1]`)} and state.parent is not distinct from step.unit
      where depth < ${names.length}
    ),
    by_id as (
      select day.place, state.unit from day join ${activeState(organization, sql`unit_state.unit = ${under}`)}
    ),
    top as (
      select * from by_id
      union all
      select place, unit from step
      where depth = ${names.length} and not exists (select from by_id where by_id.place = step.place)
    )`;
}
