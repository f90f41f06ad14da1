/** The pools behind a database, for those who need one connection for a while. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';
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
