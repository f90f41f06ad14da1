/** How events read that do not read as they were recorded. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { DatePrecision } from '../../domain/words/change.js';
import type { Day } from '../../domain/words/day.js';
import type { EventId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';

export interface AmendedEventRow {
  /** The day on which it takes effect; null: it is left out. */
  effectiveOn: Day | null;
  precision: DatePrecision;
  /** The event EventCorrected whose words are read; null: its own are. */
  correction: EventId | null;
  /** The latest amendment that holds; null: none does, it is only known less exactly. */
  supersededBy: EventId | null;
}

/** For each event at its revision; undefined: it reads as recorded. */
export async function amendedEvents(
  db: Kysely<Tables>,
  keys: readonly { organization: number; event: EventId; revision: number }[],
): Promise<(AmendedEventRow | undefined)[]> {
  const lists = await rowsByKey(
    db,
    keys,
    sql<AmendedEventRow & Placed>`
      select key.place, effective_on as "effectiveOn", precision, correction, superseded_by as "supersededBy"
      from ${keyTable(keys, { organization: 'int4', event: 'text', revision: 'int8' })}
      join amended_event on amended_event.organization = key.organization
        and amended_event.event = key.event and known @> key.revision`,
  );
  return lists.map(([row]) => row);
}
