import { join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import { createBookkeeping } from './bookkeeping.js';
import { shapeOf } from './distribute/cluster.js';
import { allowChanges, completeIfDistributed } from './distribute/complete.js';
import { statementsOf } from './distribute/statements.js';
import { type FunctionFile, readFunctions } from './functions/functionFiles.js';
import { replaceFunctions } from './functions/replaceFunctions.js';
import { type MigrationFile, migrationsFolder, readMigrations } from './migrationFiles.js';
import { requireOwner } from './owner.js';
import { beginWithTables } from './schemas.js';
import { failed } from './sqlFile.js';
import type { Tables } from './tables.js';

// Any number that nobody else locks in this database: "Enkaku" in ASCII.
const migrationLock = 0x456e6b616b75;
const oldestServer = 150_000;

interface Program {
  migrations: MigrationFile[];
  functions: FunctionFile[];
}

/** Brings the database up to the code. Safe when several processes do it at once. Returns the files applied here. */
export async function migrate(db: Kysely<Tables>, folder = migrationsFolder): Promise<string[]> {
  const migrations = readMigrations(folder);
  const functions = readFunctions(join(folder, 'functions'));
  await requireServer(db);
  const names: string[] = [];
  for (;;) {
    const step = await db.transaction().execute((tx) => nextStep(tx, { migrations, functions }));
    names.push(...step.names);
    if (step.done) return names;
  }
}

/**
 * Applies the first missing migration, and with the last one the functions: so no database has the tables of one version
 * and the functions of another. The lock ends with the transaction, so a process that dies does not keep it.
 */
async function nextStep(
  tx: Transaction<Tables>,
  { migrations, functions }: Program,
): Promise<{ names: string[]; done: boolean }> {
  await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
  await beginWithTables(tx);
  await createBookkeeping(tx);
  const applied = await tx.selectFrom('migration').select(['name', 'sha256']).orderBy('name').execute();
  requireSameHistory(migrations, applied);
  const [next, ...later] = migrations.slice(applied.length);
  if (next !== undefined) {
    await requireOwner(tx);
    await allowChanges(tx);
    await apply(tx, next);
  }
  const names = next === undefined ? [] : [next.name];
  if (later.length === 0)
    names.push(...(await replaceFunctions(tx, functions, migrations.at(-1)?.name ?? '')));
  if (names.length > 0) await completeIfDistributed(tx);
  return { names, done: later.length === 0 };
}

async function apply(tx: Transaction<Tables>, file: MigrationFile): Promise<void> {
  try {
    // Citus sends a statement to its nodes as the text that came with it, so there each comes alone.
    for (const text of (await shapeOf(tx)) ? statementsOf(file.sql) : [file.sql])
      await sql.raw(text).execute(tx);
  } catch (cause) {
    throw failed(`The migration ${file.name}`, cause);
  }
  await tx.insertInto('migration').values({ name: file.name, sha256: file.sha256 }).execute();
}

type Applied = Pick<MigrationFile, 'name' | 'sha256'>;

function requireSameHistory(files: MigrationFile[], applied: Applied[]): void {
  for (const [index, { name, sha256 }] of applied.entries()) {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) {
      throw new Error(
        `The database is newer than this program: it holds the migration ${name}. Use a newer version of Enkaku.`,
      );
    }
    if (file.sha256 !== sha256) {
      throw new Error(
        `The migration ${name} has changed since it was applied. Put the file back as it was and say the rest in a new one.`,
      );
    }
    const inItsPlace = files[index];
    if (inItsPlace !== undefined && inItsPlace.name !== name) {
      throw new Error(
        `The migration ${inItsPlace.name} comes too late: ${name} is applied already. Give it a higher number.`,
      );
    }
  }
}

async function requireServer(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ number: number; version: string }>`select
    current_setting('server_version_num')::int as number,
    current_setting('server_version') as version`.execute(db);
  const server = rows[0];
  if (server !== undefined) requireVersion(server.number, server.version);
}

export function requireVersion(number: number, version: string): void {
  if (number >= oldestServer) return;
  throw new Error(`Enkaku needs PostgreSQL 15 or later; this server is PostgreSQL ${version}.`);
}
