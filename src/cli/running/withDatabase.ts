import type { Kysely } from 'kysely';
import { type Config, readConfig } from '../../config.js';
import { openDatabase } from '../../database/connection.js';
import { startEmbedded } from '../../database/embedded/startEmbedded.js';
import { migrate } from '../../database/migrate.js';
import type { Tables } from '../../database/tables.js';

type Say = (sentence: string) => void;

const sayOnStderr: Say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Opens the database of the environment, brings its tables up to date, does the work, and closes it. */
export async function withDatabase<T>(
  work: (db: Kysely<Tables>, migrated: string[]) => Promise<T>,
  config: Config = readConfig(process.env),
  say: Say = sayOnStderr,
): Promise<T> {
  const server = config.databaseUrl === undefined ? await startEmbedded(config.dataDir, say) : undefined;
  try {
    const db = openDatabase(server?.url ?? config.databaseUrl ?? '');
    try {
      return await work(db, await migrate(db));
    } finally {
      await db.destroy();
    }
  } finally {
    await server?.release();
  }
}
