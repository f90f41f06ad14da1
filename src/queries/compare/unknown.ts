/** Units, posts and duties that are absent at one of two moments because nothing is known of them there. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { DutyId, PostId, UnitId } from '../../domain/words/event.js';
import type { Moment } from '../moment/moment.js';
import type { Moments } from './between.js';
import { anything, type MayBeUnknown, mayBeUnknownAmong, unitsThatMayBeUnknown } from './mayBeUnknown.js';

type Id = UnitId | PostId | DutyId;

/** Whether the ids are those of units, of posts or of duties. A duty exists as long as somebody holds it. */
export type Of = 'unit' | 'post' | 'duty';

/** The ids that exist at one moment only. `mayBeUnknown`: of which it may be so that they exist at the other too, if that was read already. */
interface Only {
  from: Id[];
  to: Id[];
  mayBeUnknown?: MayBeUnknown;
}

/** Of the ids that exist at one moment only: those that may exist at the other too. docs/rules.md has the rule. */
export async function unknownAt(db: Kysely<Tables>, moments: Moments, of: Of, only: Only): Promise<Set<Id>> {
  const { from, to } = moments;
  if (only.from.length === 0 && only.to.length === 0) return new Set();
  const mayBeUnknown =
    only.mayBeUnknown ?? (of === 'unit' ? await unitsThatMayBeUnknown(db, moments) : anything);
  const unknown = await Promise.all([
    unknownAmong(db, { of, ids: mayBeUnknownAmong(only.from, mayBeUnknown.to), has: from, lacks: to }),
    unknownAmong(db, { of, ids: mayBeUnknownAmong(only.to, mayBeUnknown.from), has: to, lacks: from }),
  ]);
  return new Set(unknown.flat());
}

interface Absent {
  of: Of;
  ids: Id[];
  has: Moment;
  lacks: Moment;
}

async function unknownAmong(db: Kysely<Tables>, { of, ids, has, lacks }: Absent): Promise<Id[]> {
  if (ids.length === 0) return [];
  const organization = lacks.organization.id;
  const completeOn = (first: string, last: string) => sql`exists (
    select from coverage
    where coverage.organization = ${organization} and coverage.coverage = 'COMPLETE'
      and coverage.known @> said.revision and coverage.valid && daterange(${sql.raw(first)}, greatest(${sql.raw(first)}, ${sql.raw(last)}), '[]'))`;
  const day = sql`${lacks.date}::date as day`;
  const revisions = [...new Set([lacks.revision, has.revision])];
  const { rows } = await sql<{ id: Id }>`
    with asked as (select unnest(${ids}::text[]) collate "C" as id),
    said as (
      select asked.id, at.revision, ${day}, event.type like '%Stated' as is_statement,
        coalesce(amended.effective_on, event.effective_on) as said_on, event.effective_on as chart_on,
        event.data::json ->> 'widened' is not null as is_added
      from asked
      cross join (select unnest(${revisions}::int8[]) as revision) as at
      join lateral (${eventsOf[of](organization)}) as event
        on event.revision <= at.revision
      left join amended_event as amended on amended.organization = ${organization}
        and amended.event = event.id and amended.known @> at.revision
      where event.type like '%Stated' and (amended.event is null or amended.effective_on is not null)
        -- A later chart does not have it: an end that a chart brought with it, and that was not corrected.
        or event.type not like '%Stated' and event.reorganization is null and amended.event is null
    ),
    first_said as (
      select distinct on (id, revision) * from said where is_statement order by id, revision, said_on
    ),
    unknown as (
      select id, revision from first_said as said
      where day < said_on
        and (is_added or day >= chart_on or not ${completeOn('said.day', 'least(said.chart_on, said.said_on) - 1')})
      union all
      select id, revision from said
      where not is_statement and day >= said_on and not ${completeOn('said.said_on', 'said.day')}
    )
    select asked.id from asked
    where case when ${isKnown({ of, has, lacks })}
      then exists (select from unknown where unknown.id = asked.id and unknown.revision = ${lacks.revision})
      else exists (select from unknown where unknown.id = asked.id and unknown.revision = ${has.revision})
        or exists (
          select from said where said.id = asked.id and said.revision = ${has.revision} and is_statement and is_added)
      end`.execute(db);
  return rows.map(({ id }) => id);
}

// "offset 0" keeps the planner from reading all events to find these few.
const eventsOfUnit = (organization: number) => sql`
  select event.* from (
    select position from event_unit
    where event_unit.organization = ${organization} and event_unit.unit = asked.id offset 0) as concerning
  join lateral (
    select * from event where event.organization = ${organization} and event.position = concerning.position
    offset 0) as event on event.type in ('UnitStated', 'UnitAbolished')
  where event.data::json ->> 'unit' = asked.id`;

const eventsOfPost = (organization: number) => sql`
  select * from event
  where organization = ${organization} and type like 'Post%' and type in ('PostStated', 'PostAbolished')
    and data::json ->> 'post' = asked.id`;

const eventsOfDuty = (organization: number) => sql`
  select distinct event.* from (
    select position from duty_holding
    join event_unit on event_unit.organization = ${organization} and event_unit.unit = duty_holding.unit
    where duty_holding.organization = ${organization} and duty_holding.duty = asked.id offset 0) as concerning
  join lateral (
    select * from event where event.organization = ${organization} and event.position = concerning.position
    offset 0) as event on event.type in ('DutyStated', 'DutyEnded')
  where event.data::json ->> 'duty' = asked.id`;

const eventsOf = { unit: eventsOfUnit, post: eventsOfPost, duty: eventsOfDuty };

const stateTables = { unit: 'unit_state', post: 'post_state', duty: 'duty_holding' };

/**
 * Whether the revision that lacks it knows it, on whichever days. "offset 0" keeps the planner from reading the whole table
 * once instead of a few states of each.
 */
const isKnown = ({ of, has, lacks }: Pick<Absent, 'of' | 'has' | 'lacks'>) =>
  has.revision === lacks.revision
    ? sql`true`
    : sql`exists (
      select from (
        select known from ${sql.table(stateTables[of])} as state
        where state.organization = ${lacks.organization.id} and state.${sql.ref(of)} = asked.id offset 0) as state
      where state.known @> ${lacks.revision}::int8)`;
