/**
 * Announces in the database that an organization has a new revision, so that those who follow it, in any service, read it
 * at once. An announcement may get lost; whoever follows also looks from time to time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

export const CHANNEL = 'enkaku_revision';

/** Announced with one statement. */
const BATCH = 100;

/** After an announcement the next ones wait so many milliseconds for each other: each costs the server a transaction. */
const PAUSE = 20;

const waiting = new WeakMap<Kysely<Tables>, Set<string>>();

/**
 * Returns at once: no recorder waits for it. It is not part of the recording transaction, since at the commit of a
 * transaction with NOTIFY the server holds one lock for all of them, and organizations would wait for each other.
 */
export function announce(db: Kysely<Tables>, code: string): void {
  const codes = waiting.get(db);
  if (codes) return void codes.add(code);
  const first = new Set([code]);
  waiting.set(db, first);
  send(db, first)
    .catch(() => {})
    .finally(() => waiting.delete(db));
}

/** Those that come meanwhile go together with the next statement. None waits for the disk: none has to survive a crash. */
async function send(db: Kysely<Tables>, codes: Set<string>): Promise<void> {
  while (codes.size > 0) {
    const batch = [...codes].slice(0, BATCH);
    for (const code of batch) codes.delete(code);
    await sql`
      select pg_notify(${CHANNEL}, code)
      from unnest(${batch}::text[]) as code, set_config('synchronous_commit', 'off', true)`.execute(db);
    await pause(PAUSE, undefined, { ref: false });
  }
}
