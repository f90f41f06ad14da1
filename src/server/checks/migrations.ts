/** Whether the tables and functions of the database are those of this program. */
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { readFunctions } from '../../database/functions/functionFiles.js';
import { migrationsFolder, readMigrations } from '../../database/migrationFiles.js';
import type { Tables } from '../../database/tables.js';

interface File {
  name: string;
  sha256: string;
}

/** The files are read once: a newer version that is just being installed is not this program. */
export function migrationsCheck(folder = migrationsFolder): (db: Kysely<Tables>) => Promise<boolean> {
  const migrations = readMigrations(folder);
  const functions = readFunctions(join(folder, 'functions'));
  return async (db) => {
    const applied = await db.selectFrom('migration').select(['name', 'sha256']).execute();
    const present = await db.selectFrom('function_file').select(['name', 'sha256']).execute();
    return same(migrations, applied) && same(functions, present);
  };
}

const same = (ours: File[], theirs: File[]) => {
  const theirOwn = new Set(theirs.map(written));
  return ours.length === theirs.length && ours.every((file) => theirOwn.has(written(file)));
};

const written = ({ name, sha256 }: File) => `${name} ${sha256}`;
