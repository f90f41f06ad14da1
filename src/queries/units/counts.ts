/** How many units of each kind there are on each of many days: a time series. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Coverage } from '../../domain/words/command.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { nameKey, parseRef } from '../../domain/words/unitRef.js';
import { badInput } from '../../userError.js';
import { lastingNameIn } from '../moment/ids.js';
import type { Organization } from '../moment/organizations.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { noUnitOnAnyOf, refNotAllowed, severalUnits, tooManyDays } from './texts.js';

export interface DayCounts {
  date: Day;
  coverage: Coverage | 'UNKNOWN';
  /** The most frequent kind first. */
  kinds: { kind: string; count: number }[];
}

export interface CountsAsked {
  organization: Organization;
  revision: number;
  days: readonly Day[];
  /** Count only this unit and all units below it; it is looked up again on each day. */
  under?: string | null;
}

export const mostDays = 1000;

/** The counts of each day, in the order of the days asked for. One statement for all of them. */
export async function countsOn(db: Kysely<Tables>, asked: CountsAsked): Promise<DayCounts[]> {
  const { organization, revision, days } = asked;
  const under = asked.under == null ? null : lastingNameIn(organization, asked.under);
  if (days.length > mostDays) throw badInput(tooManyDays(days.length, mostDays));
  const keys = days.map((date) => ({ organization: organization.id, date, revision }));
  const lists = await rowsByKey(
    db,
    keys,
    (one, own) => sql<CountRow>`
      with recursive day as materialized (
        select key.* from ${keyTable(own, { date: 'date', revision: 'int8' })}
      ), ${under == null ? everyUnit(one) : unitsUnder(one, under)}
      select day.place, coverage.coverage, counted.kind, counted.count, counted.tops
      from day
      left join coverage on coverage.organization = ${one}
        and coverage.valid @> day.date and coverage.known @> day.revision
      left join counted on counted.place = day.place
      order by day.place, counted.count desc, counted.kind collate "C"`,
  );
  if (under != null) requireFound(lists, days, under);
  return days.map((date, i) => ({
    date,
    coverage: lists[i]?.[0]?.coverage ?? 'UNKNOWN',
    kinds: (lists[i] ?? []).flatMap(({ kind, count }) => (kind === null ? [] : [{ kind, count }])),
  }));
}

interface CountRow extends Placed {
  coverage: Coverage | null;
  /** Null: no unit exists on this day. */
  kind: string | null;
  count: number;
  /** The units that `under` fits on this day. */
  tops: UnitId[] | null;
}

const everyUnit = (organization: number) => sql`
  counted as (
    select day.place, kind, count(*)::int as count, null::text[] as tops
    from day
    join unit_state on organization = ${organization}
      and valid @> day.date and known @> day.revision
    group by day.place, kind)`;

// "offset 0" keeps the planner on the indexes of one unit: see states.ts.
const activeState = (organization: number, which: RawBuilder<unknown>) => sql`
  lateral (
    select * from unit_state
    where unit_state.organization = ${organization} and ${which}
    offset 0) as state
  on state.valid @> day.date and state.known @> day.revision`;

/** Each day's unit and all units below it. Children are found in the sibling order, which has an index by parent. */
const unitsUnder = (organization: number, under: string) => sql`
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
  ),
  counted as (
    select day.place, state.kind, count(*)::int as count,
      (select array_agg(top.unit order by length(top.unit), top.unit) from top where top.place = day.place) as tops
    from below
    join day on day.place = below.place
    join ${activeState(organization, sql`unit_state.unit = below.unit`)}
    group by day.place, state.kind)`;

/** The unit that an id or a path of names fits on each day; if it fits several, all of them. */
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

/** A unit that exists on some of the days only is counted on those; if it exists on none of them, the question is refused. */
function requireFound(lists: CountRow[][], days: readonly Day[], under: string): void {
  for (const [row] of lists) {
    if (row?.tops && row.tops.length > 1) throw badInput(severalUnits(under, row.tops));
  }
  const known = lists.filter(([row]) => row?.coverage != null);
  if (known.length === 0 || known.some(([row]) => row?.tops)) return;
  throw badInput(noUnitOnAnyOf(under, days.length));
}
