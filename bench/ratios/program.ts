/** Programs that run beside the benchmark: each contender has a process of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Program {
  /** The first line that it printed. */
  greeting: string;
  /** Writes a line and waits for the line that answers it. */
  ask(line: string): Promise<string>;
  /** In megabytes, as the system sees it: now, and at most until now. */
  memory(): { now: number; peak: number };
  stop(): Promise<void>;
}

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `args`: the file and its arguments. */
export async function run(args: string[], node = process.execPath): Promise<Program> {
  // PostGraphile speaks at length where it is not said.
  const env = { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const child = spawn(node, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${args[0]} ended before it answered.`);
    return String(value);
  };
  const greeting = await next();
  return {
    greeting,
    async ask(line) {
      child.stdin.write(`${line}\n`);
      return next();
    },
    memory: () => memoryOf(child),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

function memoryOf({ pid }: ChildProcess): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field: string) =>
    Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** What the service is compared with is a package of its own, which nothing else needs. */
export function installPeers(): void {
  if (existsSync(`${root}bench/peers/node_modules/.package-lock.json`)) return;
  const args = ['ci', '--prefix', `${root}bench/peers`, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`The packages to compare with were not installed: npm ${args.join(' ')}`);
}

/** A Node that is at least 22, for peers that need it. */
export function newerNode(): string | undefined {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const installed = `${root}bench/peers/node_modules/node-${process.platform}-${process.arch}/bin/node`;
  return existsSync(installed) ? installed : undefined;
}
