/** Events as they were recorded, in batches. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { EventId, LedgerEvent, ReorganizationId, UnitId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';

export type RecordedEvent = LedgerEvent & {
  organization: number;
  /** The number in the ledger: 1, 2, 3 … in each organization. */
  position: number;
  /** The revision that recorded it. */
  revision: number;
};

export interface EventRow extends Placed {
  organization: number;
  position: number;
  id: EventId;
  revision: number;
  type: string;
  effectiveOn: string;
  precision: string;
  clause: string | null;
  note: string | null;
  reorganization: ReorganizationId | null;
  data: string;
}

export const eventColumns = sql`
  event.organization, event.position, event.id, event.revision, event.type, event.effective_on as "effectiveOn",
  event.precision, event.clause, event.note, event.reorganization, event.data`;

export async function eventsByIds(
  db: Kysely<Tables>,
  keys: readonly { organization: number; id: EventId }[],
): Promise<(RecordedEvent | undefined)[]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<EventRow>`
      select key.place, ${eventColumns}
      from ${keyTable(own, { id: 'text' })}
      join event on event.organization = ${organization} and event.id = key.id`,
  );
  return lists.map(([row]) => row && toEvent(row));
}

/** The events that each revision added, in the order of its input. */
export async function eventsOfRevisions(
  db: Kysely<Tables>,
  keys: readonly { organization: number; number: number }[],
): Promise<RecordedEvent[][]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<EventRow>`
      select key.place, ${eventColumns}
      from ${keyTable(own, { number: 'int4' })}
      join event on event.organization = ${organization} and event.revision = key.number
      order by key.place, event.position`,
  );
  return lists.map((rows) => rows.map(toEvent));
}

/** The events that concern each unit and were known at the revision, by effective day, then as recorded. */
export async function eventsOfUnits(
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<RecordedEvent[][]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<EventRow>`
      select key.place, ${eventColumns}
      from ${keyTable(own, { unit: 'text', revision: 'int8' })}
      join event_unit on event_unit.organization = ${organization} and event_unit.unit = key.unit
      join event on event.organization = ${organization}
        and event.position = event_unit.position and event.revision <= key.revision
      order by key.place, event.effective_on, event.position`,
  );
  return lists.map((rows) => rows.map(toEvent));
}

/** The events of each reorganization that were known at the revision, in the order recorded. */
export async function eventsOfReorganizations(
  db: Kysely<Tables>,
  keys: readonly { organization: number; id: ReorganizationId; revision: number }[],
): Promise<RecordedEvent[][]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<EventRow>`
      select key.place, ${eventColumns}
      from ${keyTable(own, { id: 'text', revision: 'int8' })}
      join event on event.organization = ${organization}
        and event.reorganization = key.id and event.revision <= key.revision
      order by key.place, event.position`,
  );
  return lists.map((rows) => rows.map(toEvent));
}

/** In the domain an absent value is undefined, never null. */
export function toEvent({ place: _, clause, note, reorganization, data, ...row }: EventRow): RecordedEvent {
  return {
    ...row,
    clause: clause ?? undefined,
    note: note ?? undefined,
    reorganization: reorganization ?? undefined,
    data: JSON.parse(data),
  } as RecordedEvent;
}
