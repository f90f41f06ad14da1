/**
 * How far the primary had written its log at which time. A standby that has replayed up to a mark is as new as its time,
 * whatever its own clock says, and also where nobody writes or its connection to the primary is cut.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

interface Mark {
  /** In milliseconds. */
  at: number;
  written: bigint;
}

/** The oldest first. */
export type Marks = Mark[];

/** An hour, where one is made every two seconds. */
const KEPT = 1_800;

/** A place in the log, as PostgreSQL writes it: 16/B374D848. */
export function writtenUpTo(lsn: string): bigint {
  const [high = '0', low = '0'] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** A primary that does not answer leaves no mark: nobody knows then how far a standby is behind. */
export async function mark(primary: Kysely<Tables>, marks: Marks): Promise<void> {
  const at = performance.now();
  try {
    const { rows } = await sql<{ lsn: string }>`select pg_current_wal_lsn()::text as lsn`.execute(primary);
    marks.push({ at, written: writtenUpTo(rows[0]?.lsn ?? '0/0') });
    if (marks.length > KEPT) marks.shift();
  } catch {
    // The questions themselves say what is wrong with it.
  }
}

/** The seconds from the newest mark that was reached to the newest of all; from the oldest, if none was. */
export function secondsSince(marks: Marks, replayed: bigint): number | null {
  const newest = marks.at(-1);
  const reached = marks.findLast(({ written }) => written <= replayed) ?? marks[0];
  return newest && reached ? Math.round((newest.at - reached.at) / 1_000) : null;
}
