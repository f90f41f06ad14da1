/** One hot standby: a copy of the primary that answers, a moment behind it. */
import { type Kysely, sql } from 'kysely';
import { requestLimits } from '../connecting/limits.js';
import { openDatabase } from '../connection.js';
import type { Tables } from '../tables.js';
import { type Marks, secondsSince, writtenUpTo } from './marks.js';

/** `down`: it does not answer, or is no standby any more. `behind`: too far for answers that shall be those of now. */
export interface StandbyState {
  state: 'ok' | 'behind' | 'down';
  /** How old its data is; null: not known. */
  secondsBehind: number | null;
}

export interface Standby {
  db: Kysely<Tables>;
  /** Without a password. */
  place: string;
  now: StandbyState;
}

/** In seconds. */
const MOST_BEHIND = 30;

const down: StandbyState = { state: 'down', secondsBehind: null };

export function openStandby(url: string): Standby {
  // Who asks waits for the primary after this time.
  const db = openDatabase(url, { limits: { ...requestLimits, connection: 2_000 } });
  const { hostname, port } = new URL(url.replace('@/', '@localhost/'));
  return { db, place: `${hostname}:${port || 5432}`, now: down };
}

/** Asks it how it is. Once promoted it is not the copy of what the primary writes, so it answers nothing more. */
export async function look({ db }: Standby, marks: Marks): Promise<StandbyState> {
  try {
    const { rows } = await sql<{ replayed: string | null }>`
      select case when pg_is_in_recovery() then pg_last_wal_replay_lsn()::text end as replayed`.execute(db);
    const replayed = rows[0]?.replayed;
    if (replayed == null) return down;
    const secondsBehind = secondsSince(marks, writtenUpTo(replayed));
    return { state: (secondsBehind ?? 0) > MOST_BEHIND ? 'behind' : 'ok', secondsBehind };
  } catch {
    return down;
  }
}
