import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { driverOf } from './connecting/driver.js';
import { noLimits, type TimeLimits } from './connecting/limits.js';
import { openPool } from './connecting/pool.js';
import { keepPools } from './connecting/pools.js';
import type { Tables } from './tables.js';

/** The largest number of answers that preview at the same time; others wait. */
const TRIALS = 4;

/** The longest time that an answer waits to preview, in milliseconds. */
const TRIAL_PATIENCE = 10_000;

/**
 * Opens a pool of connections. The first query opens the first connection; `destroy()` closes them all.
 * `direct`: the address without the pooler, where `url` leads to one that gives out its connections for each transaction. What needs a
 * session of its own uses it.
 */
export function openDatabase(
  url: string,
  { max = 10, limits = noLimits, direct }: { max?: number; limits?: TimeLimits; direct?: string } = {},
): Kysely<Tables> {
  const pool = openPool(url, max, limits, { prepares: direct === undefined });
  // A separate pool: a preview keeps its connection until the answer is complete, while the other queries of the answer
  // use the first pool.
  const trials = openPool(direct ?? url, TRIALS, { ...limits, connection: TRIAL_PATIENCE });
  const adapter = new PostgresAdapter();
  const end = async () => void (await Promise.all([pool.end(), trials.end()]));
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driverOf(pool, end),
      createIntrospector: (any) => new PostgresIntrospector(any),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  keepPools(db, { url: direct ?? url, questions: pool, trials });
  return db;
}
