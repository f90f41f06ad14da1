/** The events behind a state of a unit. The state itself names only the last of those that caused it. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { effectsOf } from '../../domain/fold/effects.js';
import type { Day } from '../../domain/words/day.js';
import type { EventId, UnitId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type EffectiveEvent, effectiveEventsByIds } from '../record/effectiveEvents.js';

export interface StateKey {
  organization: number;
  unit: UnitId;
  revision: number;
  from: Day;
  until: Day | null;
  because: EventId;
}

interface EventKey {
  organization: number;
  id: EventId;
  revision: number;
}

export interface EventsOfState {
  /** In the order recorded. */
  causes: EventId[];
  /** The event that ended the unit on `until`; null: there is no end, or the next state begins there. */
  endedBy: EventId | null;
}

/** For each state: what created, changed or reinstated the unit on its first day, and what ended the unit after it. */
export async function eventsOfStates(
  db: Kysely<Tables>,
  keys: readonly StateKey[],
): Promise<EventsOfState[]> {
  const units = [...new Map(keys.map((key) => [unitKey(key), key])).values()];
  const concerning = await eventsConcerning(db, units);
  const wanted = [
    ...keys.map(({ organization, revision, because }) => ({ organization, revision, id: because })),
    ...units.flatMap(({ organization, revision }, i) =>
      (concerning[i] ?? []).map((id) => ({ organization, revision, id })),
    ),
  ];
  const distinct = [...new Map(wanted.map((key) => [eventKey(key), key])).values()];
  const events = await effectiveEventsByIds(db, distinct);
  const effective = new Map(distinct.map((key, i) => [eventKey(key), events[i]]));
  const ofUnit = new Map(units.map((key, i) => [unitKey(key), concerning[i] ?? []]));
  return keys.map((key) => {
    const { organization, revision, because } = key;
    const ids = new Set([because, ...(ofUnit.get(unitKey(key)) ?? [])]);
    const known = [...ids].flatMap((id) => effective.get(eventKey({ organization, revision, id })) ?? []);
    return eventsOfState(key, known);
  });
}

function eventsOfState({ unit, from, until, because }: StateKey, events: EffectiveEvent[]): EventsOfState {
  const causes = events
    .filter((event) => event.id === because || (event.effectiveOn === from && changes(event, unit)))
    .sort((a, b) => a.position - b.position);
  const end = events.find((event) => event.effectiveOn === until && effectsOf(event).ends.includes(unit));
  return { causes: causes.map(({ id }) => id), endedBy: end?.id ?? null };
}

function changes(event: EffectiveEvent, unit: UnitId): boolean {
  const { begins, returns, names, kinds, places } = effectsOf(event);
  return [begins, returns, names, kinds, places].some((list) => list.some((one) => one.unit === unit));
}

/**
 * The ids of the events that concern each unit. An event that a correction applies to another unit concerns that one only
 * through the correction. Their contents are read once for all units: some concern hundreds.
 */
async function eventsConcerning(
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<EventId[][]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<Placed & { id: EventId }>`
      select key.place, case event.type when 'EventCorrected' then event.data::json ->> 'event' else event.id end as id
      from ${keyTable(own, { unit: 'text', revision: 'int8' })}
      join event_unit on event_unit.organization = ${organization} and event_unit.unit = key.unit
      join event on event.organization = ${organization}
        and event.position = event_unit.position and event.revision <= key.revision`,
  );
  return lists.map((rows) => rows.map(({ id }) => id));
}

const unitKey = ({ organization, unit, revision }: StateKey) => `${organization} ${unit} ${revision}`;
const eventKey = ({ organization, id, revision }: EventKey) => `${organization} ${id} ${revision}`;
