/** How many units of each kind there are on each of many days: a time series. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Coverage } from '../../domain/words/command.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { badInput } from '../../userError.js';
import { lastingNameIn } from '../moment/ids.js';
import type { Organization } from '../moment/organizations.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { noUnitOnAnyOf, severalUnits, tooManyDays } from './texts.js';
import { activeState, unitsUnder } from './unitsUnder.js';

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
      ), ${under == null ? everyUnit(one) : countedUnder(one, under)}
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

/** Each day's unit and all units below it. */
const countedUnder = (organization: number, under: string) => sql`
  ${unitsUnder(organization, under)},
  counted as (
    select day.place, state.kind, count(*)::int as count,
      (select array_agg(top.unit order by length(top.unit), top.unit) from top where top.place = day.place) as tops
    from below
    join day on day.place = below.place
    join ${activeState(organization, sql`unit_state.unit = below.unit`)}
    group by day.place, state.kind)`;

/** A unit that exists on some of the days only is counted on those; if it exists on none of them, the question is refused. */
function requireFound(lists: CountRow[][], days: readonly Day[], under: string): void {
  for (const [row] of lists) {
    if (row?.tops && row.tops.length > 1) throw badInput(severalUnits(under, row.tops));
  }
  const known = lists.filter(([row]) => row?.coverage != null);
  if (known.length === 0 || known.some(([row]) => row?.tops)) return;
  throw badInput(noUnitOnAnyOf(under, days.length));
}
