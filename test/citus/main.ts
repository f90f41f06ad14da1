/**
 * npm run test:citus: what a cluster must do, and the suites of questions and recordings on a distributed database. It needs
 * CITUS_DATABASE_URL: a database of the coordinator, with the extension, that knows the workers.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { asAdministrator } from '../support/testServer.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const SUITES = ['dist/test/queries', 'dist/test/record', 'dist/test/graphql', 'dist/test/ledger'];

/** They load many organizations by a statement, and look at the plans of one server. Tests of others say it themselves (test/support/oneServer.ts). */
const ON_ONE_SERVER = ['dist/test/queries/manyOrganizations', 'dist/test/queries/plans'];

/** With what test files begin: as always, and the statements that may go to several shards. */
const SETUP = ['./dist/test/support/seed.js', './dist/test/support/cluster/allowed.js'];

const [what, ...more] = process.argv.slice(2);
const url = process.env.CITUS_DATABASE_URL;
if (url === undefined) {
  console.log('CITUS_DATABASE_URL is not set: nothing was tested on a cluster.');
  process.exit(0);
}

const nodes = [url, ...(await workersOf(url))];
const runs: Record<string, () => boolean> = {
  own: () => jest(['--testMatch', '**/citus/distribute.citus.js', '--setupFiles', ...SETUP]),
  faults: () => jest(['--testMatch', '**/citus/faults.citus.js', '--setupFiles', ...SETUP]),
  suites: () =>
    jest([
      ...(more.length > 0 ? more : SUITES),
      ...['--testPathIgnorePatterns', ...ON_ONE_SERVER],
      ...['--setupFiles', ...SETUP],
    ]),
};
const chosen = what === undefined ? Object.values(runs) : [runs[what]];
if (chosen.includes(undefined)) throw new Error(`Give own, faults or suites instead of ${what}.`);
const results = chosen.map((run) => run?.());
process.exit(results.every(Boolean) ? 0 : 1);

async function workersOf(coordinator: string): Promise<string[]> {
  const { rows } = await asAdministrator(coordinator, (db) =>
    sql<{ host: string; port: number }>`
      select nodename as host, nodeport as port from pg_dist_node
      where groupid <> 0 and noderole = 'primary' and isactive order by nodeid`.execute(db),
  );
  return rows.map(({ host, port }) => {
    const address = new URL(coordinator);
    address.hostname = host;
    address.port = String(port);
    return address.href;
  });
}

function jest(args: string[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    [...['node_modules/jest/bin/jest.js', '--maxWorkers=2', ...args]],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TEST_NODES: nodes.join() } },
  );
  return status === 0;
}
