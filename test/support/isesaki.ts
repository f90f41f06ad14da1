/** A database with the real history of Isesaki, recorded by `local`: a copy of one that whoever needs it first makes. */
import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { seed } from '../../src/server/seed.js';
import { copyOf, fromSetup, type TestDatabase, testDatabase } from './database.js';
import { addressOf, asAdministrator, clusterNodes, dropDatabase } from './testServer.js';

export async function isesakiDatabase(): Promise<TestDatabase> {
  // The databases of a cluster are copied node by node.
  if (clusterNodes().length > 0) {
    const made = await testDatabase();
    await seed(made.db, 'local');
    return made;
  }
  const name = `${fromSetup('TEST_PREFIX')}_isesaki`;
  await makeOnce(name);
  return copyOf(name);
}

/** Several workers may need it at the same time. */
async function makeOnce(name: string): Promise<void> {
  const server = fromSetup('TEST_SERVER');
  await asAdministrator(server, async (db) => {
    // It ends with the connection.
    await sql`select pg_advisory_lock(hashtext(${name}))`.execute(db);
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(db);
    if (rows.length > 0) return;
    const part = `${name}_part`;
    await dropDatabase(db, part);
    await sql`create database ${sql.ref(part)} template ${sql.ref(`${fromSetup('TEST_PREFIX')}_template`)}`.execute(
      db,
    );
    const made = openDatabase(addressOf(server, part));
    await seed(made, 'local').finally(() => made.destroy());
    await sql`alter database ${sql.ref(part)} rename to ${sql.ref(name)}`.execute(db);
  });
}
