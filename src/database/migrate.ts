import { type Kysely, sql, type Transaction } from 'kysely';
import { type MigrationFile, migrationsFolder, readMigrations } from './migrationFiles.js';
import type { Tables } from './tables.js';

// Any number that nobody else locks in this database: "Enkaku" in ASCII.
const migrationLock = 0x456e6b616b75;
const oldestServer = 150_000;

/** Brings the database up to the code. Safe when several processes do it at once. Gives the names applied here. */
export async function migrate(db: Kysely<Tables>, folder = migrationsFolder): Promise<string[]> {
  const files = await readMigrations(folder);
  await requireServer(db);
  const names: string[] = [];
  for (;;) {
    const name = await db.transaction().execute((tx) => applyNext(tx, files));
    if (name === undefined) return names;
    names.push(name);
  }
}

/** Applies the first file that is missing. The lock goes with the transaction, so a dead process never holds it. */
async function applyNext(tx: Transaction<Tables>, files: MigrationFile[]): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
  await createMigrationTable(tx);
  const applied = await tx.selectFrom('migration').select(['name', 'sha256']).orderBy('name').execute();
  requireSameHistory(files, applied);
  const next = files[applied.length];
  if (next === undefined) return undefined;
  await run(tx, next);
  await tx.insertInto('migration').values({ name: next.name, sha256: next.sha256 }).execute();
  return next.name;
}

async function createMigrationTable(tx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('migration') is not null as there`.execute(tx);
  // "if not exists" alone would send a notice at every start.
  if (rows[0]?.there) return;
  await sql`create table migration (
    name text collate "C" primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`.execute(tx);
}

async function run(tx: Transaction<Tables>, file: MigrationFile): Promise<void> {
  try {
    await sql.raw(file.sql).execute(tx);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The migration ${file.name} failed and was undone: ${why}`, { cause });
  }
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
