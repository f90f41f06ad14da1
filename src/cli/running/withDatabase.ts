import type { Kysely } from 'kysely';
import { type Config, readConfig } from '../../config.js';
import { noLimits, type TimeLimits } from '../../database/connecting/limits.js';
import { openDatabase } from '../../database/connection.js';
import { migrate } from '../../database/migrate.js';
import type { Tables } from '../../database/tables.js';
import { outdatedOrganizations } from '../../projections/outdated.js';
import { surroundings } from '../printing/surroundings.js';
import { requireDurable } from './durable.js';
import { type Again, onceBack, onlyOnce } from './onceBack.js';

type Say = (sentence: string) => void;

const sayOnStderr: Say = (sentence) => surroundings().stderr.write(`${sentence}\n`);

interface Settings {
  config?: Config;
  say?: Say;
  /** A command may take as long as it needs; its user can end it. */
  limits?: TimeLimits;
  /** The work records: refused on a server that may lose what it has acknowledged. */
  records?: true;
}

/**
 * Opens the database of the environment, brings its tables up to date, does the work, and closes it. `again`: for what the work does
 * before it is ready, and may do twice.
 */
export async function withDatabase<T>(
  work: (db: Kysely<Tables>, migrated: string[], again: Again) => Promise<T>,
  { config = readConfig(surroundings().env), say = sayOnStderr, limits = noLimits, records }: Settings = {},
): Promise<T> {
  const server = config.databaseUrl === undefined ? await embedded(config, say) : undefined;
  const url = server?.url ?? config.databaseUrl ?? '';
  const direct = server ? undefined : config.directDatabaseUrl;
  const again = server ? onceBack(server.isLost, server.log) : onlyOnce;
  const makeReady = async (db: Kysely<Tables>) => {
    const names = await again(() => migrate(db));
    await again(() => rebuildIfOutdated(db));
    if (records) await again(() => requireDurable(db, config));
    return names;
  };
  try {
    // Migrations need a session without limits and without a pooler. One that is like that anyway does the work, too.
    if (limits === noLimits && direct === undefined)
      return await using(openDatabase(url), async (db) => work(db, await makeReady(db), again));
    const migrated = await using(openDatabase(direct ?? url, { max: 1 }), makeReady);
    return await using(openDatabase(url, { limits, direct }), (db) => work(db, migrated, again));
  } finally {
    await server?.release();
  }
}

// What few commands need is loaded where it is needed: to load it all takes longer than most commands do.

async function embedded({ dataDir }: Config, say: Say) {
  const { startEmbedded } = await import('../../database/embedded/startEmbedded.js');
  return startEmbedded(dataDir, say);
}

async function rebuildIfOutdated(db: Kysely<Tables>): Promise<void> {
  if ((await outdatedOrganizations(db)).length === 0) return;
  const { rebuildOutdated } = await import('../../rebuild.js');
  await rebuildOutdated(db);
}

async function using<T>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
