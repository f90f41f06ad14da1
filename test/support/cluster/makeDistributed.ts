/** The distributed database that every test's database is a copy of. */
import { sql } from 'kysely';
import { distribute } from '../../../src/database/distribute/distribute.js';
import { migrate } from '../../../src/database/migrate.js';
import { asAdministrator, clusterNodes } from '../testServer.js';
import { createOnEveryNode, using } from './nodes.js';

/** Few shards are made sooner, and each node has some. */
const SHARDS = 4;

export async function makeDistributed(name: string): Promise<void> {
  const url = await createOnEveryNode(name);
  await using(url, async (db) => {
    await migrate(db);
    const done = await distribute(db, SHARDS, () => {});
    if ('obstacle' in done) throw new Error(`The cluster cannot be used: ${done.obstacle}`);
  });
  // Copying fails while somebody is connected to the original, and Citus has a process in each of its databases.
  for (const node of clusterNodes())
    await asAdministrator(node, async (db) => {
      await sql`alter database ${sql.ref(name)} with allow_connections false`.execute(db);
      await sql`select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ${name}`.execute(
        db,
      );
    });
}
