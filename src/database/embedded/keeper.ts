// A separate process, one per data folder: owns the PostgreSQL server, starts it again when it was killed, and stops it
// when the last user has left. attach.ts starts it detached, so that Ctrl-C in a terminal reaches neither.
import { randomBytes } from 'node:crypto';
import { clusterFolder, ensureCluster } from './cluster.js';
import { type Door, openDoor } from './keeperDoor.js';
import { becomeKeeper } from './keeperLock.js';
import { clearLeftovers } from './leftovers.js';
import { turnLog } from './log.js';
import { choosePort } from './port.js';
import { type Postmaster, startPostmaster } from './postmaster.js';
import { birthOf } from './processes.js';
import { findPrograms } from './programs.js';
import { chooseRunner } from './runner.js';

const firstUserWithin = 10_000;

async function keep(dataDir: string): Promise<void> {
  const token = randomBytes(24).toString('hex');
  const door = await openDoor(token);
  const me = { pid: process.pid, birth: birthOf(process.pid) ?? '', port: door.port, token };
  if (!(await becomeKeeper(dataDir, me))) return;

  // A signal to all processes of a terminal or service is meant for the users; the server stops when they have left.
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.on(signal, door.expectNobody);
  setTimeout(door.expectNobody, firstUserWithin);
  try {
    turnLog(dataDir);
    const programs = await findPrograms();
    const runner = await chooseRunner(dataDir, clusterFolder(dataDir), programs.postgres);
    await clearLeftovers(clusterFolder(dataDir));
    const password = await ensureCluster(dataDir, programs, runner, (sentence) =>
      door.send({ say: sentence }),
    );
    const port = await choosePort(dataDir);
    const start = () => startPostmaster(dataDir, port, programs, runner);
    const url = `postgres://enkaku:${password}@127.0.0.1:${port}/postgres`;
    await keepRunning(start, clusterFolder(dataDir), url, door);
  } catch (problem) {
    door.send({ failed: problem instanceof Error ? problem.message : String(problem) });
    // The user that started this process receives the message and leaves.
    await door.empty();
  }
}

async function keepRunning(
  start: () => Promise<Postmaster>,
  folder: string,
  url: string,
  door: Door,
): Promise<void> {
  for (;;) {
    const server = await start();
    door.send({ ready: url });
    const why = await Promise.race([server.ended.then(() => 'ended'), door.empty().then(() => 'empty')]);
    if (why === 'empty') {
      door.close();
      return server.stop();
    }
    door.send({ say: 'The database server ended unexpectedly; starting it again.' });
    await clearLeftovers(folder);
  }
}

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('The keeper is started by Enkaku itself, with a data folder.');
await keep(dataDir);
process.exit(0);
