/** A primary and its hot standby, made of PostgreSQL's own programs: the standby is a copy of the files, which then follows the log. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePort } from '../../src/database/embedded/port.js';
import { findPrograms, type Programs } from '../../src/database/embedded/programs.js';
import { chooseRunner, handOver, type Runner } from '../../src/database/embedded/runner.js';
import { runProgram, spawnProgram } from '../../src/database/embedded/runProgram.js';

export interface Server {
  url: string;
  port: number;
  /** Without a warning. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface Replicated {
  primary: Server;
  standby: Server;
  startStandby(): Promise<Server>;
  close(): Promise<void>;
}

export async function replicated(): Promise<Replicated> {
  const parent = await mkdtemp(join(tmpdir(), 'enkaku-standby-'));
  // Where root runs the servers as another account, that one must be able to enter.
  await chmod(parent, 0o755);
  const programs = await findPrograms();
  const folders = { primary: join(parent, 'primary'), standby: join(parent, 'standby') };
  await mkdir(folders.primary, { mode: 0o700 });
  const runner = await chooseRunner(parent, folders.primary, programs.postgres);
  await handOver(folders.primary, runner);
  await runProgram(runner, programs.initdb, [
    ...[`--pgdata=${folders.primary}`, '--username=enkaku', '--auth=trust', '--encoding=UTF8', '--locale=C'],
    ...['--no-instructions', '--no-sync'],
  ]);
  const copy = join(folders.standby, 'standby.signal');
  execFileSync('cp', ['-a', folders.primary, folders.standby]);
  await writeFile(copy, '', { mode: 0o644 });
  const primary = await start({ programs, runner, folder: folders.primary, parent: join(parent, '1') });
  const startStandby = () =>
    start({ programs, runner, folder: folders.standby, parent: join(parent, '2') }, [
      `primary_conninfo=host=127.0.0.1 port=${primary.port} user=enkaku`,
    ]);
  const standby = await startStandby();
  return {
    primary,
    standby,
    startStandby,
    close: () => rm(parent, { recursive: true, force: true }),
  };
}

interface Place {
  programs: Programs;
  runner: Runner;
  folder: string;
  /** Keeps the port. */
  parent: string;
}

async function start({ programs, runner, folder, parent }: Place, more: string[] = []): Promise<Server> {
  await mkdir(parent, { recursive: true });
  const port = await choosePort(parent);
  const settings = [
    ...[
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'fsync=off',
      'timezone=UTC',
    ],
    ...more,
  ].flatMap((setting) => ['-c', setting]);
  const child = spawnProgram(runner, programs.postgres, ['-D', folder, ...settings], 'pipe');
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (chunk) => {
      printed += chunk;
      if (/ready to accept (read-only )?connections/.test(printed)) resolve();
    });
    ended.then(() => reject(new Error(printed)));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  const url = `postgres://enkaku@127.0.0.1:${port}/postgres`;
  return { url, port, kill: () => end('SIGKILL'), stop: () => end('SIGINT') };
}

/** An address that leads to a server, and later to another one, as a name in the network does. */
export async function movingAddress(
  to: Server,
): Promise<{ url: string; moveTo(server: Server): void; close(): void }> {
  let { port } = to;
  const sockets = new Set<Socket>();
  const door = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    url: `postgres://enkaku@127.0.0.1:${(door.address() as AddressInfo).port}/postgres`,
    moveTo(server) {
      port = server.port;
      for (const socket of sockets) socket.destroy();
    },
    close() {
      door.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
