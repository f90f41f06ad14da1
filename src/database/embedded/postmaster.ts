import { closeSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clusterFolder } from './cluster.js';
import { logFile, openLog } from './log.js';
import { waitUntil } from './processes.js';
import type { Programs } from './programs.js';
import type { Runner } from './runner.js';
import { spawnProgram } from './runProgram.js';

/** A running PostgreSQL server. */
export interface Postmaster {
  /** Resolves when its process has ended, for any reason. */
  ended: Promise<void>;
  /** Closes the connections, writes everything to disk and ends. */
  stop(): Promise<void>;
}

/** Starts the server on a port of the loopback address and waits until it answers, crash recovery included. */
export async function startPostmaster(
  dataDir: string,
  port: number,
  programs: Programs,
  runner: Runner,
): Promise<Postmaster> {
  const folder = clusterFolder(dataDir);
  const log = await openLog(dataDir);
  const logBegin = statSync(logFile(dataDir)).size;
  const child = spawnProgram(runner, programs.postgres, ['-D', folder, ...settings(port)], log);
  closeSync(log);
  let running = true;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      running = false;
      resolve();
    };
    child.once('exit', end).once('error', end);
  });
  // Without a limit, because recovery after a crash can take long.
  await waitUntil(() => !running || isReady(folder, child.pid), Number.POSITIVE_INFINITY);
  if (!running) throw new Error(`PostgreSQL did not start: ${whyNot(dataDir, logBegin)}`);
  const stop = async () => {
    // Fast shutdown: does not wait for clients to leave. Windows has no signals; there the next start recovers.
    child.kill('SIGINT');
    const patience = setTimeout(() => child.kill('SIGQUIT'), 60_000);
    await ended;
    clearTimeout(patience);
  };
  return { ended, stop };
}

function settings(port: number): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    // The path of a socket has at most about 100 bytes, and that of the data folder may be longer.
    unix_socket_directories: '',
    logging_collector: 'off',
    log_destination: 'stderr',
    timezone: 'UTC',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The server writes its process id into the first line of its lock file and its state into the eighth. */
function isReady(folder: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function whyNot(dataDir: string, logBegin: number): string {
  const lines = readFileSync(logFile(dataDir)).subarray(logBegin).toString().trim().split('\n');
  return lines.slice(-5).join(' ') || `nothing was written to ${logFile(dataDir)}`;
}
