/** The events that changed the holders of duties between two moments. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { DutyId, EventId, UnitId } from '../../domain/words/event.js';
import { eventsByIds, type RecordedEvent } from '../record/events.js';
import { amendedAtBoth, isInOne } from './amendedAtBoth.js';
import { type Moments, organizationOf } from './between.js';
import { endsBetween } from './eventsBetween.js';

/**
 * For each duty: the events about it that are in effect at one moment only, the amendments that changed its events, and
 * the ends of its former holders.
 */
export async function eventsOfDuties(
  db: Kysely<Tables>,
  moments: Moments,
  duties: { duty: DutyId; before: UnitId[] }[],
): Promise<RecordedEvent[][]> {
  if (duties.length === 0) return [];
  const [about, ends] = await Promise.all([
    eventsAbout(
      db,
      moments,
      duties.map(({ duty }) => duty),
    ),
    endsBetween(db, moments, [...new Set(duties.flatMap(({ before }) => before))]),
  ]);
  return duties.map(({ duty, before }) => {
    const events = [...(about.get(duty) ?? []), ...before.flatMap((unit) => ends.get(unit) ?? [])];
    return [...new Map(events.map((event) => [event.id, event])).values()].sort(byDay);
  });
}

const byDay = (a: RecordedEvent, b: RecordedEvent) =>
  a.effectiveOn === b.effectiveOn ? a.position - b.position : a.effectiveOn < b.effectiveOn ? -1 : 1;

async function eventsAbout(
  db: Kysely<Tables>,
  moments: Moments,
  duties: DutyId[],
): Promise<Map<DutyId, RecordedEvent[]>> {
  const organization = organizationOf(moments);
  const { rows } = await sql<{ duty: DutyId; id: EventId }>`
    with holder as (
      select distinct duty, unit from duty_holding
      where organization = ${organization} and duty = any(${duties}::text[])
    ), near as (
      select holder.duty, event.* from holder
      join event_unit on event_unit.organization = ${organization} and event_unit.unit = holder.unit
      join event on event.organization = ${organization} and event.position = event_unit.position
    ), concerned as (
      select * from near where near.type like 'Duty%' and near.data::jsonb ->> 'duty' = near.duty
      union
      -- An event that a correction applies to the duty concerns the duty too.
      select correction.duty, original.*
      from near as correction join event as original on original.organization = ${organization}
        and original.id = correction.data::jsonb ->> 'event'
      where correction.type = 'EventCorrected' and correction.data::jsonb #>> '{change,data,duty}' = correction.duty
    ), cause as (
      select event.duty, event.id from concerned as event ${amendedAtBoth(moments)} where ${isInOne(moments)}
      union
      select event.duty, unnest(array[at_from.superseded_by, at_to.superseded_by])
      from concerned as event ${amendedAtBoth(moments)}
      where at_from.superseded_by is distinct from at_to.superseded_by
    )
    select duty, id from cause where id is not null`.execute(db);
  const found = await eventsByIds(
    db,
    rows.map(({ id }) => ({ organization, id })),
  );
  const events = new Map<DutyId, RecordedEvent[]>(duties.map((duty) => [duty, []]));
  rows.forEach(({ duty }, i) => {
    const event = found[i];
    if (event) events.get(duty)?.push(event);
  });
  return events;
}
