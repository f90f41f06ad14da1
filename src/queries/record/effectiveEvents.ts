/** The effective versions of events at a revision: corrected and rescheduled; voided and withdrawn ones are left out. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type Event, type EventId, isAmendment, type UnitId } from '../../domain/words/event.js';
import { isLeftOut } from '../../domain/words/leftOut.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type EventRow, eventColumns, type RecordedEvent, toEvent } from './events.js';

/** The event with its effective content, day and precision; its position, and the revision that recorded the original. */
export type EffectiveEvent = Event &
  Pick<RecordedEvent, 'organization' | 'position' | 'revision'> & {
    /** An end that only says that a later chart does not have the unit, duty or post. */
    leftOut: boolean;
  };

type EffectiveEventRow = EventRow & {
  amendedDay: string | null;
  amendedPrecision: string | null;
  correction: string | null;
};

/** undefined: the event is not in effect at that revision, or was not recorded yet. */
export async function effectiveEventsByIds(
  db: Kysely<Tables>,
  keys: readonly { organization: number; id: EventId; revision: number }[],
): Promise<(EffectiveEvent | undefined)[]> {
  const lists = await effectiveEvents(
    db,
    keys,
    (_, own) => keyTable(own, { id: 'text', revision: 'int8' }),
    sql`event.id = key.id`,
  );
  return lists.map(([event]) => event);
}

/** The events in effect that concern each unit, by effective day, then as recorded. */
export async function effectiveEventsOfUnits(
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<EffectiveEvent[][]> {
  return effectiveEvents(
    db,
    keys,
    // An event that a correction applies to a unit concerns that unit too. Positions first: the planner would read all
    // events of the organization for each unit.
    (organization, own) => sql`${keyTable(own, { unit: 'text', revision: 'int8' })}
      join lateral (
        select position from event_unit where organization = ${organization} and unit = key.unit
        union
        select corrected.position from event_unit
        join event as correction on correction.organization = ${organization}
          and correction.position = event_unit.position and correction.type = 'EventCorrected'
        join event as corrected on corrected.organization = ${organization}
          and corrected.id = correction.data::json ->> 'event'
        where event_unit.organization = ${organization} and event_unit.unit = key.unit
      ) as concerned on true`,
    sql`event.position = concerned.position`,
  );
}

async function effectiveEvents<K extends { organization: number }>(
  db: Kysely<Tables>,
  keys: readonly K[],
  keyed: (organization: number, keys: readonly K[]) => RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<EffectiveEvent[][]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<EffectiveEventRow & Placed>`
      select key.place, ${eventColumns}, amended.effective_on as "amendedDay",
        amended.precision as "amendedPrecision",
        correction.data as correction
      from ${keyed(organization, own)}
      join event on event.organization = ${organization} and ${which} and event.revision <= key.revision
      left join amended_event as amended on amended.organization = ${organization}
        and amended.event = event.id and amended.known @> key.revision
      left join event as correction on correction.organization = ${organization}
        and correction.id = amended.correction
      where amended.event is null or amended.effective_on is not null
      order by key.place, coalesce(amended.effective_on, event.effective_on), event.position`,
  );
  return lists.map((rows) => rows.flatMap(effectiveEventIn));
}

function effectiveEventIn({
  amendedDay,
  amendedPrecision,
  correction,
  ...row
}: EffectiveEventRow & Placed): EffectiveEvent[] {
  const event = toEvent(row);
  if (isAmendment(event)) return [];
  const { organization, position, revision, id, reorganization } = event;
  const content = correction === null ? event : JSON.parse(correction).change;
  const day = {
    effectiveOn: amendedDay ?? event.effectiveOn,
    precision: amendedPrecision ?? event.precision,
  };
  const leftOut = correction === null && isLeftOut(event);
  return [{ ...content, id, reorganization, ...day, organization, position, revision, leftOut }];
}
