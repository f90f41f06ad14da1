import { sql, type Transaction } from 'kysely';
import { failed } from '../sqlFile.js';
import type { Tables } from '../tables.js';
import { createFunction, dropFunction } from './createFunction.js';
import type { FunctionFile } from './functionFiles.js';

type Present = Pick<Tables['function_file'], 'name' | 'sha256' | 'migration'>;

/** Makes the functions of the database those of the files. Returns the files that were not there like this. */
export async function replaceFunctions(
  tx: Transaction<Tables>,
  files: FunctionFile[],
  newestMigration: string,
): Promise<string[]> {
  const present = await tx.selectFrom('function_file').select(['name', 'sha256', 'migration']).execute();
  const removed = present.filter(({ name }) => files.every((file) => file.name !== name));
  const changed = files.filter(
    ({ name, sha256 }) => !present.some((row) => row.name === name && row.sha256 === sha256),
  );
  requireNewerMigration(present, [...removed, ...changed], newestMigration);
  for (const { name } of removed) await remove(tx, name);
  // A function may call one that comes later: only when all are there are their bodies checked.
  for (const check of ['off', 'on']) {
    await sql`set local check_function_bodies = ${sql.raw(check)}`.execute(tx);
    for (const file of changed) await replace(tx, file, newestMigration);
  }
  // A role that may only read and record can do so while nothing is to be changed.
  if (present.every(({ migration }) => migration === newestMigration) && changed.length === 0) return [];
  await tx
    .updateTable('function_file')
    .set({ migration: newestMigration })
    .where('migration', '<>', newestMigration)
    .execute();
  return changed.map(({ path }) => path);
}

/** Only the number of the newest migration tells which of two versions of a function is the newer one. */
function requireNewerMigration(
  present: Present[],
  differing: { name: string }[],
  newestMigration: string,
): void {
  if (differing.length === 0 || present.every(({ migration }) => migration !== newestMigration)) return;
  const names = differing.map(({ name }) => name).join(', ');
  throw new Error(
    `The functions of this program and of the database differ (${names}), although ${newestMigration} is the newest ` +
      'migration of both. Use the version of Enkaku that this database was last used with. Whoever changes a function ' +
      'also adds a numbered migration that says what changes.',
  );
}

async function remove(tx: Transaction<Tables>, name: string): Promise<void> {
  try {
    await dropFunction(tx, name);
  } catch (cause) {
    throw failed(`Dropping the function ${name}, which has no file any more,`, cause);
  }
  await tx.deleteFrom('function_file').where('name', '=', name).execute();
}

async function replace(tx: Transaction<Tables>, file: FunctionFile, migration: string): Promise<void> {
  const { name, sha256 } = file;
  try {
    await createFunction(tx, file);
  } catch (cause) {
    throw failed(`The function ${file.path}`, cause);
  }
  await tx
    .insertInto('function_file')
    .values({ name, sha256, migration })
    .onConflict((row) =>
      row.column('name').doUpdateSet({ sha256, migration, applied_at: sql`excluded.applied_at` }),
    )
    .execute();
}
