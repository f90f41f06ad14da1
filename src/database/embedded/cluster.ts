import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from './attach.js';
import type { Programs } from './programs.js';
import { handOver, type Runner } from './runner.js';
import { runProgram } from './runProgram.js';

const version = '18';
const unfinished = 'postgres.new-';

/** Creates PostgreSQL's data folder on the first start. Returns the password of its user `enkaku`. */
export async function ensureCluster(
  dataDir: string,
  programs: Programs,
  runner: Runner,
  report: Report,
): Promise<string> {
  const folder = clusterFolder(dataDir);
  await removeUnfinished(dataDir);
  const found = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (found !== undefined) {
    if (found.trim() !== version) {
      throw new Error(
        `${folder} was created by PostgreSQL ${found.trim()}; Enkaku comes with PostgreSQL ${version}, which cannot read it. Move it with pg_dump and pg_restore.`,
      );
    }
    return readPassword(dataDir);
  }
  report('Creating the database (on the first start only) …');
  const password = await makePassword(dataDir, runner);
  await makeCluster(dataDir, programs, runner);
  return password;
}

export const clusterFolder = (dataDir: string) => join(dataDir, 'postgres');
const passwordFile = (dataDir: string) => join(dataDir, 'postgres.password');

/** initdb writes into a temporary folder beside the real one, so that a killed one does not hinder the next start. */
async function makeCluster(dataDir: string, programs: Programs, runner: Runner): Promise<void> {
  const folder = clusterFolder(dataDir);
  const fresh = join(dataDir, unfinished + randomBytes(4).toString('hex'));
  await mkdir(fresh, { mode: 0o700 });
  await handOver(fresh, runner);
  // The collation built into PostgreSQL sorts by code point and is the same on every system and in every version.
  await runProgram(runner, programs.initdb, [
    `--pgdata=${fresh}`,
    '--username=enkaku',
    `--pwfile=${passwordFile(dataDir)}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ]);
  await rmdir(folder).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return;
    throw new Error(`${folder} is in the way: it is not empty, but has no database.`, { cause: problem });
  });
  await rename(fresh, folder);
  await syncFolder(dataDir);
}

/** Without this a power failure could undo the renaming, and the next start would remove the database as unfinished. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => name.startsWith(unfinished));
  for (const name of names) {
    // The initdb of a killed keeper may still write into it; the next start removes the rest.
    await rm(join(dataDir, name), { recursive: true, force: true }).catch(() => {});
  }
}

async function makePassword(dataDir: string, runner: Runner): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const path = passwordFile(dataDir);
  await rm(path, { force: true });
  const handle = await open(path, 'wx', 0o600);
  await handle.writeFile(`${password}\n`);
  await handle.sync().finally(() => handle.close());
  await handOver(path, runner);
  return password;
}

async function readPassword(dataDir: string): Promise<string> {
  const path = passwordFile(dataDir);
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new Error(`${path} with the password of the database cannot be read.`, { cause });
  });
  return text.trim();
}
