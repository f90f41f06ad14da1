/** The pools behind a database, for those who need one connection for a while. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';
import type { LookUp, Texts } from './lookUp.js';
import type { Pool } from './pool.js';

export interface Pools {
  /** The address of the database, for those who need a session. */
  url: string;
  questions: Pool;
  trials: Pool;
}

/** By the object that all Kyselys of one pool share, those with plugins too. */
const pools = new WeakMap<object, Pools>();

export function keepPools(db: Kysely<Tables>, opened: Pools): void {
  pools.set(db.getExecutor().adapter, opened);
}

/** Undefined for a database that `openDatabase` did not open. */
export const poolsOf = (db: Kysely<Tables>): Pools | undefined => pools.get(db.getExecutor().adapter);

/** One row of a look-up by a key, without what Kysely does for other statements. Undefined: there is none. */
export async function rowByKey(
  db: Kysely<Tables>,
  text: string,
  values: LookUp['values'],
): Promise<Texts | undefined> {
  const session = await poolsOf(db)?.questions.connect();
  if (!session) throw new Error('This database has no pools.');
  try {
    return await session.row(text, values);
  } finally {
    session.release();
  }
}
