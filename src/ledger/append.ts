/**
 * Appends one revision (a commit): its events and the rows of the projections, in one transaction and one round trip.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Content } from '../domain/words/content.js';
import type { LedgerEvent } from '../domain/words/event.js';
import type { RowChanges } from '../projections/rowChanges.js';
import { canonical, sha256 } from './hash.js';

export interface NewRevision {
  code: string;
  /** The newest revision when it was decided: nothing is written if there is a newer one. */
  head: number;
  recordedBy: string;
  reason?: string;
  idempotencyKey?: string;
  fingerprint: string;
  content: Content;
  /** The number of events in the ledger before these. */
  position: number;
  events: LedgerEvent[];
  rows: RowChanges;
}

/** Returns the number of the new revision, or undefined if there is a newer revision than `head`. */
export async function append(db: Kysely<Tables>, revision: NewRevision): Promise<number | undefined> {
  const { code, head, recordedBy, reason, idempotencyKey, fingerprint, rows } = revision;
  const content = canonical(revision.content);
  const events = revision.events.map(({ data, ...event }, i) => ({
    ...event,
    position: revision.position + i + 1,
    data: canonical(data),
  }));
  const contentHash = sha256(canonical({ recordedBy, reason, idempotencyKey, fingerprint, content, events }));
  const registration =
    'registration' in revision.content
      ? JSON.stringify({
          name: revision.content.registration.name,
          timeZone: revision.content.registration.timeZone,
        })
      : null;
  const result = await sql<{ appended: boolean; revision: number }>`
    select * from append_revision(
      ${code}, ${registration}, ${head}, ${recordedBy}, ${reason ?? null}, ${idempotencyKey ?? null},
      ${fingerprint}, ${content}, ${contentHash}, ${JSON.stringify(events)}, ${JSON.stringify(rows)}
    )`.execute(db);
  const row = result.rows[0];
  return row?.appended ? row.revision : undefined;
}
