/** A PostgreSQL server that never held anything, on a free port of the loopback address. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterFolder } from '../../src/database/embedded/cluster.js';
import { choosePort } from '../../src/database/embedded/port.js';
import { startPostmaster } from '../../src/database/embedded/postmaster.js';
import { chooseRunner, handOver } from '../../src/database/embedded/runner.js';
import { runProgram } from '../../src/database/embedded/runProgram.js';
import type { PostgresPrograms } from './postgresPrograms.js';

export interface FreshServer {
  /** Of its database `postgres`, which is empty. */
  url: string;
  stop(): Promise<void>;
}

export async function freshServer(programs: PostgresPrograms): Promise<FreshServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'enkaku-dump-'));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    // Where root runs the server as another account, that one must be able to enter.
    await chmod(dataDir, 0o755);
    const folder = clusterFolder(dataDir);
    await mkdir(folder, { mode: 0o700 });
    const runner = await chooseRunner(dataDir, folder, programs.postgres);
    await handOver(folder, runner);
    await runProgram(runner, programs.initdb, [
      ...[`--pgdata=${folder}`, '--username=enkaku', '--auth=trust', '--encoding=UTF8', '--locale=C'],
      '--no-instructions',
    ]);
    const port = await choosePort(dataDir);
    const server = await startPostmaster(dataDir, port, programs, runner);
    return {
      url: `postgres://enkaku@127.0.0.1:${port}/postgres`,
      stop: () => server.stop().then(remove),
    };
  } catch (problem) {
    await remove();
    throw problem;
  }
}
