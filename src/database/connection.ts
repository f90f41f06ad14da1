import { Kysely, PostgresAdapter, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.js';
import { keepTrials } from './trials.js';
import { valueTypes } from './values.js';

/** The largest number of answers that preview at the same time; others wait. */
const TRIALS = 4;

/** The longest time that an answer waits to preview, in milliseconds. */
const TRIAL_PATIENCE = 10_000;

/** Opens a pool of connections. The first query opens the first connection; `destroy()` closes them all. */
export function openDatabase(url: string, options: { max?: number } = {}): Kysely<Tables> {
  const pool = openPool({ connectionString: url, max: options.max ?? 10 });
  // A separate pool: a preview keeps its connection until the answer is complete, while the other queries of the answer
  // use the first pool.
  const trials = openPool({ connectionString: url, max: TRIALS, connectionTimeoutMillis: TRIAL_PATIENCE });
  const dialect = new PostgresDialect({
    pool: {
      connect: () => pool.connect(),
      end: async () => void (await Promise.all([pool.end(), trials.end()])),
    },
  });
  const adapter = new PostgresAdapter();
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => dialect.createDriver(),
      createIntrospector: (any) => dialect.createIntrospector(any),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  });
  keepTrials(db, trials);
  return db;
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    types: valueTypes,
    // Days and instants are parsed from text, so the session must write them in one known form.
    onConnect: async (client) => {
      await client.query("set timezone = 'UTC'; set datestyle = 'ISO'");
    },
  });
  // An idle connection breaks when the server ends. The pool drops it and opens another for the next query; without a
  // listener Node would end the process.
  pool.on('error', () => {});
  // The pool only listens to idle connections. One that breaks while in use, between two statements, emits an error, too;
  // the next statement on it fails and reports that.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
