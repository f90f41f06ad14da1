import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { birthOf } from './processes.js';
import { giveToOwner } from './runner.js';

/** The process that runs the server of a data folder, and the port where it can be reached. */
export interface Keeper {
  pid: number;
  birth: string;
  port: number;
  token: string;
}

/*
 * One numbered file per keeper; the file with the highest number belongs to the current keeper. The file of a dead keeper
 * is never taken over: the next keeper creates the file with the next number, which only one process can do, and then
 * removes the lower ones. So two processes never keep the folder at the same time.
 */
const lockFolder = (dataDir: string) => join(dataDir, 'keeper');
const lockFile = (dataDir: string, number: number) => join(lockFolder(dataDir), `${number}.json`);

/** The keeper of a data folder, if it is alive. */
export async function livingKeeper(dataDir: string): Promise<Keeper | undefined> {
  const numbers = await lockNumbers(dataDir);
  const keeper = await readKeeper(dataDir, numbers[0] ?? 0);
  return keeper !== undefined && (await isRunning(keeper)) ? keeper : undefined;
}

/** Makes this process the keeper; false if another one is. */
export async function becomeKeeper(dataDir: string, me: Keeper): Promise<boolean> {
  await mkdir(lockFolder(dataDir), { recursive: true, mode: 0o700 });
  await giveToOwner(lockFolder(dataDir), dataDir);
  const [highest = 0] = await lockNumbers(dataDir);
  const rival = await readKeeper(dataDir, highest);
  if (rival !== undefined && (await isRunning(rival))) return false;
  const mine = highest + 1;
  if (!(await createWhole(dataDir, mine, me))) return false;
  const numbers = await lockNumbers(dataDir);
  // After we looked, another process became the keeper and removed the lower files.
  if (numbers[0] !== mine) {
    await rm(lockFile(dataDir, mine), { force: true });
    return false;
  }
  for (const number of numbers.slice(1)) await rm(lockFile(dataDir, number), { force: true });
  return true;
}

/** The numbers of the lock files, the highest first. */
async function lockNumbers(dataDir: string): Promise<number[]> {
  const names = await readdir(lockFolder(dataDir)).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return [];
    throw problem;
  });
  return names
    .map((name) => Number(/^(\d+)\.json$/.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((a, b) => b - a);
}

async function readKeeper(dataDir: string, number: number): Promise<Keeper | undefined> {
  try {
    return JSON.parse(await readFile(lockFile(dataDir, number), 'utf8'));
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code;
    // A power failure leaves empty files, whose keepers are dead.
    if (code === 'ENOENT' || problem instanceof SyntaxError) return undefined;
    throw new Error(`${lockFile(dataDir, number)} cannot be read (${code}).`, { cause: problem });
  }
}

/** Linking a complete file makes it appear together with its content, and fails if the name is taken. */
async function createWhole(dataDir: string, number: number, me: Keeper): Promise<boolean> {
  const draft = join(lockFolder(dataDir), `draft-${randomBytes(6).toString('hex')}`);
  await writeFile(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    await giveToOwner(draft, dataDir);
    await link(draft, lockFile(dataDir, number));
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  } finally {
    await rm(draft, { force: true });
  }
}

async function isRunning({ pid, birth, port }: Keeper): Promise<boolean> {
  if (birthOf(pid) !== birth) return false;
  // If the system does not report when a process began, its number may be reused: check that its port answers.
  return birth !== '' || answers(port);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
