/** Folders of migrations and functions, as a version of the program brings them along. */
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { migrationsFolder } from '../../src/database/migrationFiles.js';
import { afterwards } from '../support/afterwards.js';

/** A folder with these files, by their paths: '0001_unit.sql', 'functions/answer.sql'. */
export async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-migrations-'));
  afterwards(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'functions'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** The program before its functions were files: the migrations 0001 to 0007. */
export const beforeFunctionFiles = (): Promise<string> => migrationsUntil('0007');

/** The migrations up to one, without the functions that are files. */
export async function migrationsUntil(last: string): Promise<string> {
  const folder = await folderWith({});
  const names = (await readdir(migrationsFolder)).filter(
    (name) => /^\d{4}_/.test(name) && name.slice(0, 4) <= last,
  );
  await Promise.all(names.map((name) => cp(join(migrationsFolder, name), join(folder, name))));
  return folder;
}
