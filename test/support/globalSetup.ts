import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { migrate } from '../../src/database/migrate.js';
import { makeDistributed } from './cluster/makeDistributed.js';
import { addressOf, asAdministrator, clusterNodes, startTestServer, type TestServer } from './testServer.js';

declare global {
  var enkakuTestServer: TestServer | undefined;
}

/** Starts the server and makes the migrated database that every test's database is a copy of. */
export default async function globalSetup(): Promise<void> {
  const server = await startTestServer();
  globalThis.enkakuTestServer = server;
  // The workers are started after this, with this environment.
  process.env.TEST_SERVER = server.url;
  process.env.TEST_PREFIX = server.prefix;
  try {
    await makeTemplate(server);
  } catch (problem) {
    // Jest runs no teardown when the setup fails.
    await server.close();
    throw problem;
  }
}

async function makeTemplate({ url, prefix }: TestServer): Promise<void> {
  const template = `${prefix}_template`;
  if (clusterNodes().length > 0) return makeDistributed(template);
  await asAdministrator(url, (db) => sql`create database ${sql.ref(template)}`.execute(db));
  const db = openDatabase(addressOf(url, template));
  await migrate(db).finally(() => db.destroy());
  // Copying fails while somebody is connected to the original, so nobody may be.
  await asAdministrator(url, (db) =>
    sql`alter database ${sql.ref(template)} with allow_connections false`.execute(db),
  );
}
