/** The effective day and precision of amended events, and which amendment is in effect. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { DatePrecision } from '../../domain/words/change.js';
import type { Day } from '../../domain/words/day.js';
import type { EventId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';

export interface AmendedEventRow {
  /** The effective day; null: the event was voided or its reorganization withdrawn. */
  effectiveOn: Day | null;
  precision: DatePrecision;
  /** The event EventCorrected whose content replaces the event's own; null: its own content is in effect. */
  correction: EventId | null;
  /** The latest amendment in effect; null: none is, only the precision of the day differs. */
  supersededBy: EventId | null;
}

/** For each event at its revision; undefined: it was not amended. */
export async function amendedEvents(
  db: Kysely<Tables>,
  keys: readonly { organization: number; event: EventId; revision: number }[],
): Promise<(AmendedEventRow | undefined)[]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<AmendedEventRow & Placed>`
      select key.place, effective_on as "effectiveOn", precision, correction, superseded_by as "supersededBy"
      from ${keyTable(own, { event: 'text', revision: 'int8' })}
      join amended_event on amended_event.organization = ${organization}
        and amended_event.event = key.event and known @> key.revision`,
  );
  return lists.map(([row]) => row);
}
