/** How events read at a revision, where that is not as they were recorded. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { DatePrecision } from '../domain/command.js';
import type { Day } from '../domain/day.js';
import type { EventId } from '../domain/event.js';
import { keyTable, type Placed, rowsByKey } from './batch.js';

export interface AmendedRow {
  /** null: it is left out. */
  effectiveOn: Day | null;
  precision: DatePrecision;
  /** The event EventCorrected whose words are read; null: its own. */
  correction: EventId | null;
  /** The latest amendment that holds. */
  supersededBy: EventId | null;
}

/** undefined for each event that reads as it was recorded. */
export async function amendedEvents(
  db: Kysely<Tables>,
  keys: readonly { organization: number; id: EventId; revision: number }[],
): Promise<(AmendedRow | undefined)[]> {
  const lists = await rowsByKey(
    db,
    keys,
    sql<AmendedRow & Placed>`
      select key.place, effective_on as "effectiveOn", precision, correction, superseded_by as "supersededBy"
      from ${keyTable(keys, { organization: 'int4', id: 'text', revision: 'int8' })}
      join amended_event on amended_event.organization = key.organization and event = key.id
        and known @> key.revision`,
  );
  return lists.map(([row]) => row);
}
