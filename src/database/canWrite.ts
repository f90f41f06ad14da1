/** Whether the server can write, without writing at each question: only after a statement found the disk full. */
import { type Kysely, sql } from 'kysely';
import { poolsOf } from './connecting/pools.js';
import type { Tables } from './tables.js';

export type Readiness = 'ok' | 'the database cannot write' | 'the disk of the database is full';

export async function readinessOf(db: Kysely<Tables>, write = writeAndForget): Promise<Readiness> {
  // A standby, or a server that was made read-only.
  const { rows } = await sql<{
    setting: string;
  }>`select current_setting('transaction_read_only') as setting`.execute(db);
  if (rows[0]?.setting === 'on') return 'the database cannot write';
  const pool = poolsOf(db)?.questions;
  if (!pool?.foundDiskFull) return 'ok';
  try {
    await write(db);
  } catch {
    return 'the disk of the database is full';
  }
  pool.foundDiskFull = false;
  return 'ok';
}

/** Half a megabyte, as a large reorganization takes. */
async function writeAndForget(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`create temporary table room on commit drop as
      select repeat(md5(i::text), 16) as filler from generate_series(1, 1000) i`.execute(tx);
  });
}
