import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import type { Tables } from '../../src/database/tables.js';
import { afterwards } from './afterwards.js';
import { strictly } from './cluster/strictly.js';
import { addressOf, asAdministrator, clusterNodes, dropDatabase } from './testServer.js';

export interface TestDatabase {
  db: Kysely<Tables>;
  url: string;
}

/**
 * A migrated, empty database, dropped after the tests of the file. Call it at the top of the file, or in a test:
 *
 *     const { db } = await testDatabase();
 */
export function testDatabase(): Promise<TestDatabase> {
  return copyOf(`${fromSetup('TEST_PREFIX')}_template`);
}

/** A database without a single table. */
export function emptyDatabase(): Promise<TestDatabase> {
  return copyOf('template0');
}

/** A copy of a database, dropped after the tests of the file. */
export async function copyOf(template: string): Promise<TestDatabase> {
  const server = fromSetup('TEST_SERVER');
  const name = `${fromSetup('TEST_PREFIX')}_${randomBytes(4).toString('hex')}`;
  const isDistributed = clusterNodes().length > 0 && template !== 'template0';
  const nodes = isDistributed ? clusterNodes() : [server];
  for (const node of nodes)
    await asAdministrator(node, (db) =>
      sql`create database ${sql.ref(name)} template ${sql.ref(template)}`.execute(db),
    );
  const url = isDistributed ? strictly(addressOf(server, name)) : addressOf(server, name);
  const db = openDatabase(url);
  afterwards(async () => {
    await db.destroy();
    for (const node of nodes) await asAdministrator(node, (admin) => dropDatabase(admin, name));
  });
  return { db, url };
}

export function fromSetup(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is set by test/support/globalSetup.ts: run the tests with jest.`);
  return value;
}
