/**
 * Appends one revision (a commit): its events and the rows of the projections, in one transaction and one round trip; the rows
 * of a large one in several. A registration first enters its organization, in the same transaction.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { forgetKey, organizationKey } from '../database/organizationKeys.js';
import type { Tables } from '../database/tables.js';
import type { Content } from '../domain/words/content.js';
import type { LedgerEvent } from '../domain/words/event.js';
import { filled, type Portion, portionsOf } from '../projections/portions.js';
import type { RowChanges } from '../projections/rowChanges.js';
import { canonical, sha256 } from './hash.js';
import { dropHistory } from './keptHistories.js';

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

/**
 * Returns the number of the new revision. Undefined if there is a newer revision than `head`, and for a registration, if the code is
 * taken.
 */
export async function append(db: Kysely<Tables>, revision: NewRevision): Promise<number | undefined> {
  const { code, content } = revision;
  const [first, ...others] = portionsOf(revision.rows);
  if (!('registration' in content) && others.length === 0)
    return appendWith(db, await organizationKey(db, code), revision, first);
  return db.transaction().execute(async (tx) => {
    const organization =
      'registration' in content ? await register(tx, code, content) : await organizationKey(tx, code);
    const number = await appendWith(tx, organization, revision, first);
    if (number === undefined) return undefined;
    for (const rows of others)
      await sql`select project_further(${organization}, ${number}, ${JSON.stringify(rows)}::jsonb)`.execute(
        tx,
      );
    return number;
  });
}

/** Returns the key of the new organization; undefined if the code is taken. */
async function register(
  tx: Transaction<Tables>,
  code: string,
  { registration: { name, timeZone } }: Extract<Content, { registration: unknown }>,
): Promise<number | undefined> {
  const row = await tx
    .insertInto('organization')
    .values({ code, name, time_zone: timeZone })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

async function appendWith(
  db: Kysely<Tables>,
  organization: number | undefined,
  revision: NewRevision,
  rows: Portion,
): Promise<number | undefined> {
  const { code, head, idempotencyKey = null } = revision;
  const { by, reason, fingerprint, content, contentHash, events } = textsOf(revision);
  const written =
    organization !== undefined &&
    (await sql<Written>`
    select * from append_revision(
      ${organization}, ${code}, ${head}, ${by}, ${reason}, ${idempotencyKey},
      ${fingerprint}, ${content}, ${contentHash}, ${events}, ${JSON.stringify(rows)}
    )`.execute(db));
  return numberFrom(db, revision, written ? written.rows : []);
}

/** As `append`, but visible to one trial only (src/database/trials.ts); the key of the organization is looked up in `db`. */
export async function tryOut(
  db: Kysely<Tables>,
  trial: Kysely<Tables>,
  revision: NewRevision,
): Promise<number | undefined> {
  const { code, head } = revision;
  const { by, reason, fingerprint, content, contentHash, events } = textsOf(revision);
  const { rows } = await sql<Written>`
    select * from try_revision(
      ${await organizationKey(db, code)}, ${code}, ${head}, ${by}, ${reason}, ${fingerprint}, ${content},
      ${contentHash}, ${events}, ${JSON.stringify(filled(revision.rows))}
    )`.execute(trial);
  return numberFrom(db, revision, rows);
}

/** `revision`: the new one; where nothing was appended, the newest of the ledger. */
interface Written {
  appended: boolean;
  revision: number;
}

function numberFrom(
  db: Kysely<Tables>,
  { code, head }: NewRevision,
  [written]: Written[],
): number | undefined {
  if (written?.appended) return written.revision;
  forgetKey(db, code);
  // The database was replaced by one in which the ledger is shorter, or absent: nothing that is in memory of it is right.
  if ((written?.revision ?? 0) < head) dropHistory(db, code);
  return undefined;
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
