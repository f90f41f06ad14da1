/** A service that is killed and started again, on the same port and the same data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { postgresProcessesIn } from '../../src/database/embedded/processes.js';

export interface Victim {
  address(): string;
  /** Of the database. */
  url(): string;
  killService(): Promise<void>;
  killDatabase(): void;
  /** Of the process, as the system sees it. */
  megabytes(): number;
  /** Of what is in use after the garbage was collected. */
  heap(): Promise<number>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./serve.js', import.meta.url));

/** `leak`: the number of bytes that it forgets at each request. */
export async function startVictim(dataDir: string, leak = 0): Promise<Victim> {
  let { child, lines, address, url } = await start(dataDir, '0', leak);
  return {
    address: () => address,
    url: () => url,
    async killService() {
      child.kill('SIGKILL');
      await once(child, 'exit');
      ({ child, lines, address, url } = await start(dataDir, new URL(address).port, leak));
    },
    killDatabase() {
      // The first one is the postmaster; the others end with it.
      const [postmaster] = postgresProcessesIn(join(dataDir, 'postgres')).sort((a, b) => a - b);
      if (postmaster !== undefined) process.kill(postmaster, 'SIGKILL');
    },
    megabytes() {
      const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      return Math.round(Number(kb) / 1024);
    },
    async heap() {
      child.kill('SIGUSR2');
      const [line] = await once(lines, 'line');
      return JSON.parse(String(line)).heap / 1_048_576;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

interface Started {
  child: ChildProcess;
  lines: Interface;
  address: string;
  url: string;
}

async function start(dataDir: string, port: string, leak: number): Promise<Started> {
  const args = ['--expose-gc', program, dataDir, port, String(leak)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const [line] = await once(lines, 'line');
  return { child, lines, ...JSON.parse(String(line)) };
}
