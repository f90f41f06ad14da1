import { Kysely, PostgresAdapter, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.js';
import { keepTrials } from './trials.js';
import { valueTypes } from './values.js';

/** At most so many answers at a time hold a preview; the others wait for their turn. */
const TRIALS = 4;

/** How long an answer waits for its turn to preview, in milliseconds. */
const TRIAL_PATIENCE = 10_000;

/** Opens a pool of connections. Nothing is connected before the first query; `destroy()` closes them all. */
export function openDatabase(url: string, options: { max?: number } = {}): Kysely<Tables> {
  const pool = openPool({ connectionString: url, max: options.max ?? 10 });
  // Apart from the others: who previews holds a connection until the answer is complete, and asks the rest of it elsewhere.
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
    // Days and instants are read from text, so the session must write them in one known form.
    onConnect: async (client) => {
      await client.query("set timezone = 'UTC'; set datestyle = 'ISO'");
    },
  });
  // An idle connection breaks when the server goes away. The pool drops it and opens another for the next query;
  // without a listener Node would end the process.
  pool.on('error', () => {});
  // The pool listens to idle connections only. One that breaks in other hands, between two statements, tells it as well;
  // the next statement on it fails, and is heard of.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
