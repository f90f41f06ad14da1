import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** Creates the two tables that say what the database has had. They must be there before the first migration. */
export async function createBookkeeping(tx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ migrations: boolean; functions: boolean }>`select
    to_regclass('migration') is not null as migrations,
    to_regclass('function_file') is not null as functions`.execute(tx);
  // "if not exists" alone would send a notice at every start.
  if (!rows[0]?.migrations) await createMigrationTable(tx);
  if (!rows[0]?.functions) await createFunctionTable(tx);
}

const createMigrationTable = (tx: Transaction<Tables>) =>
  sql`create table migration (
    name text collate "C" primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`.execute(tx);

/** `migration` is the newest migration at the time when the function was last compared with its file. */
const createFunctionTable = (tx: Transaction<Tables>) =>
  sql`create table function_file (
    name text collate "C" primary key,
    sha256 text not null,
    migration text collate "C" not null references migration,
    applied_at timestamptz not null default now()
  )`.execute(tx);
