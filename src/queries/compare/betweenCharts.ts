/** Differences that are only known to have come about on some day between two charts. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { EventId, EventType } from '../../domain/words/event.js';
import { isLeftOut } from '../../domain/words/leftOut.js';
import type { RecordedEvent } from '../record/events.js';
import { type Moments, organizationOf } from './between.js';

/** The days of the two charts. */
export interface BetweenCharts {
  from: Day;
  to: Day;
}

/** For each list of events: the charts, if all of them say what is in one chart and not, or otherwise, in an older one. */
export async function betweenCharts(
  db: Kysely<Tables>,
  moments: Moments,
  causes: RecordedEvent[][],
): Promise<(BetweenCharts | undefined)[]> {
  const mayBe = causes.filter((events) => events.every(isOfChart)).flat();
  if (mayBe.length === 0) return causes.map(() => undefined);
  const older = await olderCharts(db, moments, [...new Set(mayBe.map(({ id }) => id))]);
  return causes.map((events) => {
    const charts = events.map(({ id }) => older.get(id));
    const days = charts.flatMap((chart) => chart ?? []);
    if (days.length === 0 || days.length < charts.length) return undefined;
    return {
      from: days.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
      to: days.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
    };
  });
}

/** A statement of a chart, or an end that came with one. */
const isOfChart = (event: RecordedEvent) => STATEMENTS.includes(event.type) || isLeftOut(event);

const STATEMENTS: readonly string[] = ['UnitStated', 'DutyStated', 'PostStated'] satisfies EventType[];

/** The day of each of these events, unless it was corrected, with that of the chart before it. */
async function olderCharts(
  db: Kysely<Tables>,
  moments: Moments,
  events: EventId[],
): Promise<Map<EventId, BetweenCharts>> {
  const organization = organizationOf(moments);
  const revision = Math.max(moments.from.revision, moments.to.revision);
  const { rows } = await sql<BetweenCharts & { id: EventId }>`
    with chart as materialized (
      select distinct effective_on as day from event
      where organization = ${organization} and type = 'UnitStated' and revision <= ${revision}
        and data::json ->> 'widened' is null
    )
    select event.id, event.effective_on as "to", max(chart.day) as "from"
    from event
    join chart on chart.day < event.effective_on
    left join amended_event as amended on amended.organization = ${organization} and amended.event = event.id
      and amended.known @> ${revision}::int8
    where event.organization = ${organization} and event.id = any(${events}::text[])
      and event.data::json ->> 'widened' is null
      and (amended.event is null or amended.correction is null and amended.effective_on = event.effective_on)
    group by event.id, event.effective_on`.execute(db);
  return new Map(rows.map(({ id, from, to }) => [id, { from, to }]));
}
