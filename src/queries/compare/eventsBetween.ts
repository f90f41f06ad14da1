/** The events that caused the differences between two moments. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { aspectsOf } from '../../domain/fold/rules/aspects.js';
import { type EventId, isAmendment, type UnitId } from '../../domain/words/event.js';
import type { Moment } from '../moment/moment.js';
import { eventsByIds, type RecordedEvent } from '../record/events.js';
import { type Moments, organizationOf } from './between.js';

interface Found {
  unit: UnitId;
  id: EventId;
  /** The correction in effect at the moment that has the event. */
  correction: EventId | null;
}

/**
 * For each of these units, by effective day, then as recorded: the events that changed it and are in effect at one of the
 * moments only, and the amendments that are known at one of them only.
 */
export async function eventsBetween(
  db: Kysely<Tables>,
  moments: Moments,
  units: UnitId[],
): Promise<Map<UnitId, RecordedEvent[]>> {
  const found = await find(db, moments, units);
  const organization = organizationOf(moments);
  const ids = [...new Set(found.flatMap(({ id, correction }) => (correction ? [id, correction] : [id])))];
  const loaded = await eventsByIds(
    db,
    ids.map((id) => ({ organization, id })),
  );
  const events = new Map(loaded.flatMap((event) => (event ? [[event.id, event]] : [])));
  const changed = new Map<UnitId, RecordedEvent[]>(units.map((unit) => [unit, []]));
  for (const { unit, id, correction } of found) {
    const event = events.get(id);
    if (event && changes(event, correction ? events.get(correction) : undefined, unit)) {
      changed.get(unit)?.push(event);
    }
  }
  return changed;
}

/** Whether the event's effective version changes the unit. An amendment is found only for units that it changes. */
function changes(event: RecordedEvent, correction: RecordedEvent | undefined, unit: UnitId): boolean {
  if (isAmendment(event)) return true;
  const fact = correction?.type === 'EventCorrected' ? correction.data.change : event;
  return aspectsOf(fact).some(({ of, aspect }) => of === unit && aspect !== 'oversight');
}

async function find(db: Kysely<Tables>, moments: Moments, units: UnitId[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select distinct event.unit, event.id, coalesce(at_from.correction, at_to.correction) as correction,
      event.effective_on, event.position
    from (
      select event_unit.unit, ${columns} from ${eventsConcerning(moments, units)}
      union all
      -- An event that a correction applies to a unit concerns that unit too.
      select event_unit.unit, ${columns}
      from event as correction
      join event_unit on event_unit.organization = correction.organization
        and event_unit.position = correction.position and event_unit.unit = any(${units}::text[])
      join event on event.organization = correction.organization
        and event.id = correction.data::json ->> 'event'
      where correction.organization = ${organizationOf(moments)} and correction.type = 'EventCorrected'
    ) as event
    ${amendedAtBoth(moments)}
    where ${isInOne(moments)}
    order by event.effective_on, event.position`.execute(db);
  return rows;
}

const columns = sql`
  event.organization, event.id, event.revision, event.type, event.effective_on, event.position`;

// "offset 0" keeps the planner from reading all events to find these few.
const eventsConcerning = (moments: Moments, units: UnitId[]) => sql`(
    select * from event_unit
    where organization = ${organizationOf(moments)} and unit = any(${units}::text[])
    offset 0) as event_unit
  join lateral (
    select * from event where organization = event_unit.organization and position = event_unit.position
    offset 0) as event on true`;

/** Joins to "event" its amendments at the two moments. */
export const amendedAtBoth = ({ from, to }: Moments) => sql`
  left join amended_event as at_from on at_from.organization = event.organization and at_from.event = event.id
    and at_from.known @> ${from.revision}::int8
  left join amended_event as at_to on at_to.organization = event.organization and at_to.event = event.id
    and at_to.known @> ${to.revision}::int8`;

/** Whether "event" is in effect at exactly one of the moments. */
export const isInOne = ({ from, to }: Moments) => sql`${isIn(from, sql`at_from`)} <> ${isIn(to, sql`at_to`)}`;

/** Whether an event has taken effect at a moment; for an amendment: whether it is known and in effect there. */
const isIn = ({ date, revision }: Moment, amended: RawBuilder<unknown>) => sql`coalesce(
  event.revision <= ${revision} and case
    when event.type in ('ReorganizationRescheduled', 'ReorganizationWithdrawn', 'EventCorrected', 'EventVoided')
      then ${amended}.event is null
    when ${amended}.event is null then event.effective_on <= ${date}::date
    else ${amended}.effective_on <= ${date}::date
  end, false)`;
