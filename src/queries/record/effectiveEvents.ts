/** Events as they read at a revision: corrected, moved, or left out. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type Event, type EventId, isAmendment, type UnitId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type EventRow, eventColumns, type RecordedEvent, toEvent } from './events.js';

/** The event with the words, the day and the precision that are read; its place, and the revision that recorded it. */
export type Reading = Event & Pick<RecordedEvent, 'organization' | 'position' | 'revision'>;

type ReadingRow = EventRow & {
  readOn: string | null;
  readPrecision: string | null;
  correction: string | null;
};

/** undefined: it is left out, or was not recorded yet. */
export async function readingsByIds(
  db: Kysely<Tables>,
  keys: readonly { organization: number; id: EventId; revision: number }[],
): Promise<(Reading | undefined)[]> {
  const lists = await readings(
    db,
    keys,
    keyTable(keys, { organization: 'int4', id: 'text', revision: 'int8' }),
    sql`event.organization = key.organization and event.id = key.id`,
  );
  return lists.map(([reading]) => reading);
}

/** All that takes effect of what speaks of each unit, by effective day, then as recorded. */
export async function readingsOfUnits(
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<Reading[][]> {
  return readings(
    db,
    keys,
    keyTable(keys, { organization: 'int4', unit: 'text', revision: 'int8' }),
    // What a correction newly speaks of, its original does.
    sql`event.organization = key.organization and (
      event.position in (select position from event_unit where organization = key.organization and unit = key.unit)
      or event.id in (
        select correction.data::json ->> 'event' from event_unit
        join event as correction on correction.organization = event_unit.organization
          and correction.position = event_unit.position and correction.type = 'EventCorrected'
        where event_unit.organization = key.organization and event_unit.unit = key.unit))`,
  );
}

async function readings(
  db: Kysely<Tables>,
  keys: readonly unknown[],
  keyed: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<Reading[][]> {
  const lists = await rowsByKey(
    db,
    keys,
    sql<ReadingRow & Placed>`
      select key.place, ${eventColumns}, amended.effective_on as "readOn", amended.precision as "readPrecision",
        correction.data as correction
      from ${keyed}
      join event on ${which} and event.revision <= key.revision
      left join amended_event as amended on amended.organization = event.organization
        and amended.event = event.id and amended.known @> key.revision
      left join event as correction on correction.organization = event.organization
        and correction.id = amended.correction
      where amended.event is null or amended.effective_on is not null
      order by key.place, coalesce(amended.effective_on, event.effective_on), event.position`,
  );
  return lists.map((rows) => rows.flatMap(readingOf));
}

function readingOf({ readOn, readPrecision, correction, ...row }: ReadingRow & Placed): Reading[] {
  const event = toEvent(row);
  if (isAmendment(event)) return [];
  const { organization, position, revision, id, reorganization } = event;
  const said = correction === null ? event : JSON.parse(correction).change;
  const day = { effectiveOn: readOn ?? event.effectiveOn, precision: readPrecision ?? event.precision };
  return [{ ...said, id, reorganization, ...day, organization, position, revision }];
}
