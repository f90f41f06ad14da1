import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { birthOf } from './processes.js';
import { giveToOwner } from './runner.js';

/** The process that keeps the server of a data folder, and where it can be spoken to. */
export interface Keeper {
  pid: number;
  birth: string;
  port: number;
  token: string;
}

/*
 * One file per keeper, numbered; the one with the highest number is the keeper. A dead keeper's file is never taken
 * over or removed in its place: the next keeper makes the file with the next number, which only one can do, and then
 * removes the lower ones. So no two ever hold the folder, however they race.
 */
const lockFolder = (dataDir: string) => join(dataDir, 'keeper');
const lockFile = (dataDir: string, number: number) => join(lockFolder(dataDir), `${number}.json`);

/** The keeper of a data folder, if it lives. */
export async function livingKeeper(dataDir: string): Promise<Keeper | undefined> {
  const numbers = await lockNumbers(dataDir);
  const keeper = await readKeeper(dataDir, numbers[0] ?? 0);
  return keeper !== undefined && (await lives(keeper)) ? keeper : undefined;
}

/** Makes this process the keeper; false when another one is. */
export async function becomeKeeper(dataDir: string, me: Keeper): Promise<boolean> {
  await mkdir(lockFolder(dataDir), { recursive: true, mode: 0o700 });
  await giveToOwner(lockFolder(dataDir), dataDir);
  const [highest = 0] = await lockNumbers(dataDir);
  const rival = await readKeeper(dataDir, highest);
  if (rival !== undefined && (await lives(rival))) return false;
  const mine = highest + 1;
  if (!(await createWhole(dataDir, mine, me))) return false;
  const numbers = await lockNumbers(dataDir);
  // Another keeper came, and cleared away the file that stood in our way, after we looked.
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
    // A power cut leaves empty files: whoever wrote one is dead.
    if (code === 'ENOENT' || problem instanceof SyntaxError) return undefined;
    throw new Error(`${lockFile(dataDir, number)} cannot be read (${code}).`, { cause: problem });
  }
}

/** Linking a finished file makes it appear with its content, and fails when the name is taken. */
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

async function lives({ pid, birth, port }: Keeper): Promise<boolean> {
  if (birthOf(pid) !== birth) return false;
  // Where the system does not tell when a process began, its number proves little: does somebody answer at its door?
  return birth !== '' || answers(port);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
