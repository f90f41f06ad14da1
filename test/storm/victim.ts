/** A service that is killed and started again, on the same port and the same data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { postgresProcessesIn } from '../../src/database/embedded/processes.js';

export interface Victim {
  address(): string;
  /** Of the database. */
  url(): string;
  killService(): Promise<void>;
  killDatabase(): void;
  megabytes(): number;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./serve.js', import.meta.url));

export async function startVictim(dataDir: string): Promise<Victim> {
  let { child, address, url } = await start(dataDir, '0');
  return {
    address: () => address,
    url: () => url,
    async killService() {
      child.kill('SIGKILL');
      await once(child, 'exit');
      ({ child, address, url } = await start(dataDir, new URL(address).port));
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
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

interface Started {
  child: ChildProcess;
  address: string;
  url: string;
}

async function start(dataDir: string, port: string): Promise<Started> {
  const child = spawn(process.execPath, [program, dataDir, port], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, ...JSON.parse(String(line)) };
}
