/** Databases on all nodes of a cluster. */
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../../src/database/connection.js';
import type { Tables } from '../../../src/database/tables.js';
import { addressOf, asAdministrator, clusterNodes } from '../testServer.js';

/** An empty database of this name on every node, with the extension, and the nodes known to the coordinator's. */
export async function createOnEveryNode(name: string): Promise<string> {
  const [coordinator = '', ...workers] = clusterNodes();
  for (const node of [coordinator, ...workers]) {
    await asAdministrator(node, (db) => sql`create database ${sql.ref(name)} template template0`.execute(db));
    await using(addressOf(node, name), (db) => sql`create extension citus`.execute(db));
  }
  const url = addressOf(coordinator, name);
  await using(url, async (db) => {
    await sql`select citus_set_coordinator_host(${hostOf(coordinator)}, ${portOf(coordinator)}::int)`.execute(
      db,
    );
    for (const worker of workers)
      await sql`select citus_add_node(${hostOf(worker)}, ${portOf(worker)}::int)`.execute(db);
  });
  return url;
}

export async function using<T>(url: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const db = openDatabase(url);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const hostOf = (url: string) => new URL(url).hostname;
export const portOf = (url: string) => Number(new URL(url).port || 5432);
