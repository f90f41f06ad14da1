import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { isAlive, waitUntil } from '../../src/database/embedded/processes.js';
import { startEmbedded } from '../../src/database/embedded/startEmbedded.js';
import { atEndOfProcess } from './endOfProcess.js';
import { afterEach } from './jest.js';
import { asAdministrator } from './testServer.js';

const folders: string[] = [];
const users: ChildProcess[] = [];

/** After each test of the file: ends its users, waits for their servers to stop and removes the folders. */
export const leaveNoServers = () =>
  afterEach(async () => {
    for (const user of users.splice(0)) user.kill('SIGKILL');
    for (const folder of folders.splice(0)) {
      await stopped(folder);
      await rm(folder, { recursive: true, force: true });
    }
  });

/** A new folder. If root creates it, only root may enter it. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-embedded-'));
  folders.push(folder);
  return folder;
}

let created: Promise<string> | undefined;

/** A new folder that already has an empty database, as after a first start: to copy one takes a fraction of creating it. */
export async function filledDataFolder(): Promise<string> {
  const folder = await dataFolder();
  await fillDataFolder(folder);
  return folder;
}

export async function fillDataFolder(folder: string): Promise<void> {
  created ??= createFolder();
  const original = await created;
  for (const name of ['postgres', 'postgres.password'])
    cpSync(join(original, name), join(folder, name), { recursive: true });
  // Node 22 copies a folder without who may enter it, and PostgreSQL refuses one that everybody may.
  chmodSync(join(folder, 'postgres'), 0o700);
}

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-created-'));
  atEndOfProcess(() => rm(folder, { recursive: true, force: true }));
  await (await startEmbedded(folder, () => {})).release();
  return folder;
}

export interface User {
  /** The address of the server, or why there is none. */
  answer: Promise<{ url?: string; failed?: string }>;
  said: string[];
  ended: Promise<unknown>;
  kill(signal: NodeJS.Signals): void;
  /** Sends a signal to its whole process group, as a terminal does. */
  killGroup(signal: NodeJS.Signals): void;
  /** Leaves; settles when its process has ended. */
  leave(): Promise<void>;
}

/** Starts a process that uses the server of a folder. */
export function startUser(folder: string, options: SpawnOptions = {}): User {
  const program = fileURLToPath(new URL('./embeddedUser.js', import.meta.url));
  const stdio: SpawnOptions['stdio'] = ['pipe', 'pipe', 'inherit'];
  const child = spawn(process.execPath, [program, folder], { ...options, detached: true, stdio });
  users.push(child);
  const ended = once(child, 'exit');
  const said: string[] = [];
  const answer = new Promise<{ url?: string; failed?: string }>((resolve, reject) => {
    if (child.stdout === null) return;
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      const message = JSON.parse(line);
      if ('url' in message || 'failed' in message) resolve(message);
    });
    ended.then(() => reject(new Error(`ended without an answer: ${said.join(' ')}`)));
  });
  // A test that kills its user does not ask for the answer.
  answer.catch(() => {});
  return {
    answer,
    said,
    ended,
    kill: (signal) => child.kill(signal),
    killGroup: (signal) => process.kill(-(child.pid ?? 0), signal),
    leave: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}

export async function urlOf(user: User): Promise<string> {
  const { url, failed } = await user.answer;
  if (url === undefined) throw new Error(failed);
  return url;
}

/** The number of the server's process, if it has one. */
export function serverOf(folder: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return undefined;
  }
}

/** The number of the keeper's process, if it lives. */
export function keeperOf(folder: string): number | undefined {
  try {
    const [name = ''] = readdirSync(join(folder, 'keeper')).filter((file) => file.endsWith('.json'));
    const { pid } = JSON.parse(readFileSync(join(folder, 'keeper', name), 'utf8'));
    return isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

export function killed(pid: number | undefined): Promise<boolean> {
  if (pid === undefined) throw new Error('There is no such process to kill.');
  process.kill(pid, 'SIGKILL');
  return waitUntil(() => !isAlive(pid), 10_000);
}

export async function stopped(folder: string): Promise<boolean> {
  return waitUntil(() => keeperOf(folder) === undefined && serverOf(folder) === undefined, 20_000);
}

export async function ask(url: string, question: string): Promise<unknown> {
  return asAdministrator(url, async (db) => {
    const { rows } = await sql<{ answer: unknown }>`select ${sql.raw(question)} as answer`.execute(db);
    return rows[0]?.answer;
  });
}

/** Asks again while the server is away. */
export async function askUntilAnswered(url: string, question: string): Promise<unknown> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      return await ask(url, question);
    } catch (problem) {
      if (Date.now() > end) throw problem;
    }
  }
}

export async function keep(url: string, text: string): Promise<void> {
  await asAdministrator(url, async (db) => {
    await sql`create table if not exists kept (text text)`.execute(db);
    await sql`insert into kept values (${text})`.execute(db);
  });
}

export const everythingKept = `(select array_agg(text order by text) from kept)`;
