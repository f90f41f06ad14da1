/** Verifies the ledger of one organization in the database, in portions, so that others have their turn meanwhile. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { inSnapshot, readLedger } from '../ledger/readLedger.js';
import type { Checkpoint } from '../ledger/verify/checkpoint.js';
import { newVerification } from '../ledger/verify/verify.js';
import type { Verified } from '../ledger/verify/verifyOrganization.js';

export type VerifiedLedger = Verified;

/** `pause` is called with the number of events that were verified since the last time; it throws when nobody waits any longer. */
export async function verifyLedger(
  db: Kysely<Tables>,
  code: string,
  pause: (events: number) => Promise<void> | undefined,
  checkpoints: Checkpoint[] = [],
): Promise<Verified | undefined> {
  const verification = newVerification(checkpoints, [code]);
  await inSnapshot(db, async (tx) => {
    for await (const line of readLedger(tx, code)) {
      verification.take(line);
      const turn = pause('revision' in line ? line.revision.events.length : 0);
      if (turn) await turn;
    }
  });
  return verification.end()[0];
}

/** How many events the ledger of the organization has. */
export async function countEvents(db: Kysely<Tables>, organization: number): Promise<number> {
  const { rows } = await sql<{ events: number }>`
    select count(*)::int as events from event where organization = ${organization}`.execute(db);
  return rows[0]?.events ?? 0;
}
