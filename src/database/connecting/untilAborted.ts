/** A database whose statements are cancelled when nobody needs their answer any more. */
import { setMaxListeners } from 'node:events';
import {
  type ConnectionProvider,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Tables } from '../tables.js';
import { connectionOf, transactions } from './driver.js';
import type { Pool } from './pool.js';
import { poolsOf } from './pools.js';

/** The same database for the questions of one request. Do not record with it: a recording is not given up half-way. */
export function untilAborted(db: Kysely<Tables>, signal: AbortSignal): Kysely<Tables> {
  const pool = poolsOf(db)?.questions;
  if (!pool) return db;
  // Each statement under way listens.
  setMaxListeners(0, signal);
  const executor = db.getExecutor().withConnectionProvider(provider(pool, signal));
  const driver = Object.assign(new DummyDriver(), transactions);
  const dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (any: Kysely<unknown>) => new PostgresIntrospector(any),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely<Tables>({ config: { dialect }, dialect, driver, executor });
}

const provider = (pool: Pool, signal: AbortSignal): ConnectionProvider => ({
  async provideConnection(use) {
    signal.throwIfAborted();
    const session = await pool.connect();
    let cancelled: Promise<void> | undefined;
    const cancel = () => {
      cancelled = session.cancel();
    };
    signal.addEventListener('abort', cancel);
    try {
      signal.throwIfAborted();
      return await use(connectionOf(session));
    } finally {
      signal.removeEventListener('abort', cancel);
      await cancelled;
      // A cancellation that comes late would end the next statement on the same connection.
      session.release(cancelled !== undefined);
    }
  },
});
