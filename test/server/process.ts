/** The command line and the service as separate processes, as a person starts them. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterwards } from '../support/afterwards.js';
import { fillDataFolder, stopped } from '../support/embedded.js';

// This file runs from dist/test/server.
const compiled = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
export const bundled = fileURLToPath(new URL('../../../scripts/bundled.cjs', import.meta.url));

/** The server of the tests writes nothing to the disk in time. */
const unsafeTestServer = { ENKAKU_RECORDS_MAY_BE_LOST: 'on' };

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-cli-'));
  afterwards(async () => {
    await stopped(join(folder, 'data'));
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The folder of an embedded server that does not exist yet. */
export const newDataDir = async () => join(await temporaryFolder(), 'data');

/** The folder of one that has run before, with a database without a single table. */
export async function usedDataDir(): Promise<string> {
  const folder = await newDataDir();
  await mkdir(folder, { mode: 0o700 });
  await fillDataFolder(folder);
  return folder;
}

type Settings = Record<string, string>;

interface Place {
  cwd?: string;
  belowShell?: boolean;
  /** As `npm start` does it. From the bundle, which has the same code, a service starts in less than half of the time. */
  fromCompiledTree?: boolean;
}

function start(args: string[], settings: Settings, place: Place): ChildProcess {
  const { cwd, belowShell, fromCompiledTree } = place;
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, ...unsafeTestServer, ...settings };
  const options: SpawnOptions = { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] };
  const command = [process.execPath, fromCompiledTree ? compiled : bundled, ...args];
  // Because of the second command the shell does not replace itself by the first.
  const [program = '', ...rest] = belowShell ? ['/bin/sh', '-c', '"$@"; true', 'sh', ...command] : command;
  const child = spawn(program, rest, options);
  // A failed test leaves it running.
  afterwards(() => child.kill('SIGKILL'));
  return child;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end. */
export async function run(args: string[], settings: Settings, cwd?: string): Promise<Ended> {
  const child = start(args, settings, { cwd });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit'),
  ]);
  return { code, stdout, stderr };
}

export interface Running {
  address: string;
  /** The text on stdout and on stderr so far. */
  printed(): string;
  logged(): string;
  signal(signal: NodeJS.Signals): void;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts a service on a free port; resolves when it reports that it is ready. */
export async function serve(settings: Settings, place: Place = {}): Promise<Running> {
  // A busy machine does not miss the deadline of an answer.
  const child = start(['serve'], { PORT: '0', ENKAKU_ANSWER_SECONDS: '60', ...settings }, place);
  let printed = '';
  let logged = '';
  child.stderr!.setEncoding('utf8').on('data', (part) => {
    logged += part;
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.setEncoding('utf8').on('data', (part) => {
      printed += part;
      const [, found] = /GraphQL +(\S+)\/graphql\n.*Ctrl-C\.\n/s.exec(printed) ?? [];
      if (found) resolve(found);
    });
    ended.then(({ code }) =>
      reject(new Error(`ended with ${code} before it was ready: ${printed}${logged}`)),
    );
  });
  return {
    address,
    printed: () => printed,
    logged: () => logged,
    signal: (signal) => child.kill(signal),
    ended,
  };
}

/** Stops a service with a signal, as a person does. */
export async function stop(service: Running): Promise<void> {
  service.signal('SIGTERM');
  await service.ended;
}

export interface LogLine extends Record<string, unknown> {
  msg: string;
}

/** The lines of a log, parsed. */
export const linesOf = (logged: string): LogLine[] =>
  logged
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
