import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { type Config, readConfig } from '../../config.js';
import { noLimits, type TimeLimits } from '../../database/connecting/limits.js';
import { openDatabase } from '../../database/connection.js';
import { migrate } from '../../database/migrate.js';
import type { Tables } from '../../database/tables.js';
import { outdatedOrganizations } from '../../projections/outdated.js';
import { surroundings } from '../printing/surroundings.js';
import { requireDurable } from './durable.js';

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

/** Opens the database of the environment, brings its tables up to date, does the work, and closes it. */
export async function withDatabase<T>(
  work: (db: Kysely<Tables>, migrated: string[]) => Promise<T>,
  { config = readConfig(surroundings().env), say = sayOnStderr, limits = noLimits, records }: Settings = {},
): Promise<T> {
  const server = config.databaseUrl === undefined ? await embedded(config, say) : undefined;
  const url = server?.url ?? config.databaseUrl ?? '';
  const direct = server ? undefined : config.directDatabaseUrl;
  const makeReady = async (db: Kysely<Tables>) => {
    const names = await (server ? migrateOnceUp(db) : migrate(db));
    await rebuildIfOutdated(db);
    if (records) await requireDurable(db, config);
    return names;
  };
  try {
    // Migrations need a session without limits and without a pooler. One that is like that anyway does the work, too.
    if (limits === noLimits && direct === undefined)
      return await using(openDatabase(url), async (db) => work(db, await makeReady(db)));
    const migrated = await using(openDatabase(direct ?? url, { max: 1 }), makeReady);
    return await using(openDatabase(url, { limits, direct }), (db) => work(db, migrated));
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

/** How often, and after how many milliseconds each time, an embedded server that is starting again is asked. */
const TRIES = 150;
const PAUSE = 200;

/** An embedded server that others have used may just be starting again. Its keeper brings it back at the same address. */
async function migrateOnceUp(db: Kysely<Tables>): Promise<string[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await migrate(db);
    } catch (error) {
      if (!isStarting(error) || tries === TRIES) throw error;
      await setTimeout(PAUSE);
    }
  }
}

/** PostgreSQL's cannot_connect_now and admin_shutdown, or a port on which nobody listens at the moment. */
const isStarting = (error: unknown): boolean =>
  ['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET'].includes(String(Object(error).code));
