/** The events that concern units and are in effect at one of two moments only, each in its effective version. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type EventId, type Fact, isAmendment, type UnitId } from '../../domain/words/event.js';
import { eventsByIds, type RecordedEvent } from '../record/events.js';
import { amendedAtBoth, correctionInOne, isInOne } from './amendedAtBoth.js';
import { type Moments, organizationOf } from './between.js';

interface Found {
  unit: UnitId;
  id: EventId;
  /** The correction in effect at the moment that has the event. */
  correction: EventId | null;
}

export interface EffectiveEvent {
  unit: UnitId;
  event: RecordedEvent;
  /** Its effective version. Absent for an amendment. */
  fact?: Fact;
}

/** By effective day, then as recorded. */
export async function effectiveBetween(
  db: Kysely<Tables>,
  moments: Moments,
  units: UnitId[],
): Promise<EffectiveEvent[]> {
  const found = await find(db, moments, units);
  const organization = organizationOf(moments);
  const ids = [...new Set(found.flatMap(({ id, correction }) => (correction ? [id, correction] : [id])))];
  const loaded = await eventsByIds(
    db,
    ids.map((id) => ({ organization, id })),
  );
  const events = new Map(loaded.flatMap((event) => (event ? [[event.id, event]] : [])));
  return found.flatMap(({ unit, id, correction }) => {
    const event = events.get(id);
    return event ? [{ unit, event, fact: factOf(event, events.get(correction ?? '')) }] : [];
  });
}

function factOf(event: RecordedEvent, correction: RecordedEvent | undefined): Fact | undefined {
  if (isAmendment(event)) return undefined;
  return correction?.type === 'EventCorrected' ? correction.data.change : event;
}

async function find(db: Kysely<Tables>, moments: Moments, units: UnitId[]): Promise<Found[]> {
  const organization = organizationOf(moments);
  const { rows } = await sql<Found>`
    select distinct event.unit, event.id, ${correctionInOne(moments)} as correction,
      event.effective_on, event.position
    from (
      select event_unit.unit, ${columns} from ${eventsConcerning(organization, units)}
      union all
      -- An event that a correction applies to a unit concerns that unit too.
      select event_unit.unit, ${columns}
      from event as correction
      join event_unit on event_unit.organization = ${organization}
        and event_unit.position = correction.position and event_unit.unit = any(${units}::text[])
      join event on event.organization = ${organization}
        and event.id = correction.data::json ->> 'event'
      where correction.organization = ${organization} and correction.type = 'EventCorrected'
    ) as event
    ${amendedAtBoth(moments)}
    where ${isInOne(moments)}
    order by event.effective_on, event.position`.execute(db);
  return rows;
}

const columns = sql`
  event.organization, event.id, event.revision, event.type, event.effective_on, event.position`;

// "offset 0" keeps the planner from reading all events to find these few.
const eventsConcerning = (organization: number, units: UnitId[]) => sql`(
    select * from event_unit
    where organization = ${organization} and unit = any(${units}::text[])
    offset 0) as event_unit
  join lateral (
    select * from event where organization = ${organization} and position = event_unit.position
    offset 0) as event on true`;
