/** Writes ledger rows with the numbers, instants and hashes that they already have. Only an import may do so. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { StoredEvent, StoredOrganization, StoredRevision } from './ledgerLine.js';

/** Returns the organization's key in the tables; undefined if an organization has this code already. */
export async function writeOrganization(
  db: Kysely<Tables>,
  { code, name, timeZone }: StoredOrganization,
): Promise<number | undefined> {
  const row = await db
    .insertInto('organization')
    .values({ code, name, time_zone: timeZone })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function writeRevision(
  db: Kysely<Tables>,
  organization: number,
  { number, events, ...revision }: StoredRevision,
): Promise<void> {
  await db
    .insertInto('revision')
    .values({
      organization,
      number,
      recorded_at: revision.recordedAt,
      recorded_by: revision.recordedBy,
      reason: revision.reason ?? null,
      idempotency_key: revision.idempotencyKey ?? null,
      fingerprint: revision.fingerprint,
      content: revision.content,
      content_hash: revision.contentHash,
      hash: revision.hash,
    })
    .execute();
  await writeEvents(db, organization, number, events);
}

/** As JSON in one parameter: a statement takes at most 65,535 parameters, and a baseline has more values. */
async function writeEvents(
  db: Kysely<Tables>,
  organization: number,
  revision: number,
  events: StoredEvent[],
): Promise<void> {
  await sql`
    insert into event (organization, position, id, revision, type, effective_on, own_day, precision, clause, note,
                       reorganization, data)
    select ${organization}, x.position, x.id, ${revision}, x.type, x."effectiveOn", coalesce(x."ownDay", false),
           x.precision, x.clause, x.note, x.reorganization, x.data
    from jsonb_to_recordset(${JSON.stringify(events)}) as x(
      position int, id text, type text, "effectiveOn" date, "ownDay" boolean, precision text,
      clause text, note text, reorganization text, data text)`.execute(db);
}
