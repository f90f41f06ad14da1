import { type ChildProcess, spawn } from 'node:child_process';
import type { Runner } from './runner.js';

/** Starts a program with the account of the runner. Its output goes to `output`, a file descriptor or a pipe. */
export function spawnProgram(
  runner: Runner,
  program: string,
  args: string[],
  output: number | 'pipe',
): ChildProcess {
  const [command = program, ...rest] = [...runner.prefix, program, ...args];
  return spawn(command, rest, {
    ...runner.account,
    // The other account may not be allowed to enter the working directory of this process.
    cwd: '/',
    env: { ...withoutPostgresSettings(process.env), LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', output, output],
    windowsHide: true,
  });
}

/** Runs a program to its end; if it fails, the error has its output. */
export function runProgram(runner: Runner, program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnProgram(runner, program, args, 'pipe');
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      printed += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${program} failed: ${printed.trim()}`)),
    );
  });
}

/** PGDATA, PGPORT and the like are meant for other servers. */
function withoutPostgresSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('PG')));
}
