import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.js';
import { valueTypes } from './values.js';

/** Opens a pool of connections. Nothing is connected before the first query; `destroy()` closes them all. */
export function openDatabase(url: string, options: { max?: number } = {}): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
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
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
