/** A folder that is there as a whole or not at all. */
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { badInput, UserError } from '../../userError.js';
import { folderInUse, notWritable } from './texts.js';

/** `fill` writes into a folder beside it, which becomes the folder when it is complete. */
export async function wholeFolder<T>(path: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const folder = resolve(path);
  const part = `${folder}.${process.pid}.part`;
  await requireUnused(folder, path);
  try {
    await mkdir(part);
    const filled = await fill(part);
    await rmdir(folder).catch(unlessAbsent);
    await rename(part, folder);
    return filled;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw refusalOf(path, error);
  }
}

/** What the disk refuses is for whoever named the folder to mend; other errors are as they are. */
function refusalOf(path: string, error: unknown): unknown {
  const { code, syscall } = Object(error);
  if (error instanceof UserError || syscall === undefined) return error;
  return badInput(['ENOTEMPTY', 'EEXIST'].includes(code) ? folderInUse(path) : notWritable(path, code));
}

async function requireUnused(folder: string, path: string): Promise<void> {
  const inside = await readdir(folder).catch((error) => {
    if (Object(error).code === 'ENOTDIR') throw badInput(folderInUse(path));
    unlessAbsent(error);
    return [];
  });
  if (inside.length > 0) throw badInput(folderInUse(path));
}

function unlessAbsent(error: unknown): void {
  if (Object(error).code !== 'ENOENT') throw error;
}
