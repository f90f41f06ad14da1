/**
 * Appends one revision (a commit): its events and the rows of the projections, in one transaction and one round trip; the rows
 * of a large one in several.
 */
import { type Kysely, type QueryResult, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Content } from '../domain/words/content.js';
import type { LedgerEvent } from '../domain/words/event.js';
import { filled, type Portion, portionsOf } from '../projections/portions.js';
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
  const [first, ...others] = portionsOf(revision.rows);
  if (others.length === 0) return appendWith(db, revision, first);
  return db.transaction().execute(async (tx) => {
    const number = await appendWith(tx, revision, first);
    if (number === undefined) return undefined;
    for (const rows of others)
      await sql`select project_further(${revision.code}, ${number}, ${JSON.stringify(rows)}::jsonb)`.execute(
        tx,
      );
    return number;
  });
}

function appendWith(db: Kysely<Tables>, revision: NewRevision, rows: Portion): Promise<number | undefined> {
  const { code, head, idempotencyKey = null } = revision;
  const { by, reason, fingerprint, content, contentHash, events } = textsOf(revision);
  return numberFrom(
    sql<Written>`
    select * from append_revision(
      ${code}, ${registrationOf(revision.content)}, ${head}, ${by}, ${reason}, ${idempotencyKey},
      ${fingerprint}, ${content}, ${contentHash}, ${events}, ${JSON.stringify(rows)}
    )`.execute(db),
  );
}

/** As `append`, but visible to one trial only (src/database/trials.ts). */
export function tryOut(trial: Kysely<Tables>, revision: NewRevision): Promise<number | undefined> {
  const { code, head } = revision;
  const { by, reason, fingerprint, content, contentHash, events } = textsOf(revision);
  const rows = JSON.stringify(filled(revision.rows));
  return numberFrom(
    sql<Written>`
    select * from try_revision(
      ${code}, ${head}, ${by}, ${reason}, ${fingerprint}, ${content}, ${contentHash}, ${events}, ${rows}
    )`.execute(trial),
  );
}

interface Written {
  appended: boolean;
  revision: number;
}

async function numberFrom(written: Promise<QueryResult<Written>>): Promise<number | undefined> {
  const [row] = (await written).rows;
  return row?.appended ? row.revision : undefined;
}

/** The parts of a revision as they are stored. */
function textsOf(revision: NewRevision) {
  const { recordedBy, reason, idempotencyKey, fingerprint } = revision;
  const content = canonical(revision.content);
  const events = revision.events.map(({ data, ...event }, i) => ({
    ...event,
    position: revision.position + i + 1,
    data: canonical(data),
  }));
  return {
    by: recordedBy,
    reason: reason ?? null,
    fingerprint,
    content,
    contentHash: sha256(canonical({ recordedBy, reason, idempotencyKey, fingerprint, content, events })),
    events: JSON.stringify(events),
  };
}

function registrationOf(content: Content): string | null {
  if (!('registration' in content)) return null;
  const { name, timeZone } = content.registration;
  return JSON.stringify({ name, timeZone });
}
