import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, postgresProcessesIn, waitUntil } from './processes.js';

/**
 * Removes what a killed keeper or server left behind: ends a server that still works in the folder, with its workers,
 * and removes a lock file whose process number now belongs to another process. Only the keeper may call this.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  const pid = serverNumber(lock);
  const real = realpath(folder);
  if (pid !== undefined && isServer(pid, real)) await endServer(pid);
  // PostgreSQL would regard any process that now has the number as another server, even a zombie, as in a container
  // without an init. It still finds its workers by their shared memory.
  rmSync(lock, { force: true });
  // Workers notice that their server has ended when they next wait for something; a long query can delay that.
  const noneLeft = () => postgresProcessesIn(real).length === 0;
  if (await waitUntil(noneLeft, 3_000)) return;
  for (const worker of postgresProcessesIn(real)) signal(worker, 'SIGKILL');
  await waitUntil(noneLeft, 10_000);
}

async function endServer(pid: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    signal(pid, name);
    if (await waitUntil(() => !isAlive(pid), patience)) return;
  }
  throw new Error(`A PostgreSQL server that an earlier start left (process ${pid}) does not end.`);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // The process has ended by itself.
  }
}

function serverNumber(lock: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function realpath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Whether the process is a server of this folder; the number may belong to another process by now. */
function isServer(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return postgresProcessesIn(folder).includes(pid);
  const [command, ...args] =
    process.platform === 'win32'
      ? (['tasklist', '/NH', '/FI', `PID eq ${pid}`] as const)
      : (['ps', '-o', 'command=', '-p', String(pid)] as const);
  return spawnSync(command, args, { encoding: 'utf8' }).stdout.includes('postgres');
}
