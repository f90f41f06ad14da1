import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { startEmbedded } from '../../src/database/embedded/startEmbedded.js';
import type { Tables } from '../../src/database/tables.js';

/** The server of one test run. All databases that the run makes on it begin with `prefix`. */
export interface TestServer {
  url: string;
  prefix: string;
  close(): Promise<void>;
}

/** The nodes of the cluster that the tests run on, the coordinator first; none without one. Set by test/citus/main.ts. */
export const clusterNodes = (): string[] => process.env.TEST_NODES?.split(',') ?? [];

/** The coordinator of a cluster, the server that DATABASE_URL names, or an embedded one in a folder of its own. */
export async function startTestServer(): Promise<TestServer> {
  const prefix = `enkaku_test_${randomBytes(4).toString('hex')}`;
  const [url = process.env.DATABASE_URL, ...workers] = clusterNodes();
  if (!url) return startOwnServer(prefix);
  const close = async () => {
    for (const node of [url, ...workers]) await dropDatabases(node, prefix);
  };
  return { url, prefix, close };
}

async function startOwnServer(prefix: string): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-test-'));
  const log: string[] = [];
  const { url, release } = await startEmbedded(folder, (line) => log.push(line)).catch((problem) => {
    throw new Error([...log, String(problem)].join('\n'));
  });
  await asAdministrator(url, hurry);
  const close = async () => {
    await release();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, prefix, close };
}

/** Nobody needs the data of a test run after a power cut. */
async function hurry(db: Kysely<Tables>): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await sql`alter system set ${sql.ref(setting)} = off`.execute(db);
  }
  await sql`select pg_reload_conf()`.execute(db);
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  await asAdministrator(url, async (db) => {
    const { rows } = await sql<{ datname: string }>`
      select datname from pg_database where starts_with(datname, ${prefix})`.execute(db);
    for (const { datname } of rows) await dropDatabase(db, datname);
  });
}

export async function dropDatabase(db: Kysely<Tables>, name: string): Promise<void> {
  await sql`drop database if exists ${sql.ref(name)} with (force)`.execute(db);
}

/** One connection to the database that the server's address names, for making and dropping others. */
export async function asAdministrator<T>(url: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const db = openDatabase(url, { max: 1 });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** The same server, another database. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
