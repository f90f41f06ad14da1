/** A separate database for the benchmark, on an embedded server or on the server of DATABASE_URL. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../src/database/connection.js';
import { startEmbedded } from '../src/database/embedded/startEmbedded.js';
import { migrate } from '../src/database/migrate.js';
import type { Tables } from '../src/database/tables.js';

type Work<T> = (db: Kysely<Tables>, url: string) => Promise<T>;

/** Removes the database afterwards, and also the embedded server with its folder. */
export async function withNewDatabase<T>(work: Work<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given) return inNewDatabase(given, work);
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-bench-'));
  try {
    const { url, release } = await startEmbedded(folder, (line) => process.stderr.write(`${line}\n`));
    try {
      return await inNewDatabase(url, work);
    } finally {
      await release();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let created = 0;

/** `server`: the address of any database on it. */
export async function inNewDatabase<T>(server: string, work: Work<T>): Promise<T> {
  created += 1;
  const name = `enkaku_bench_${process.pid}_${created}`;
  await using(server, (admin) => sql`create database ${sql.ref(name)}`.execute(admin));
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    return await using(url.href, async (db) => {
      await migrate(db);
      await turnOffAutovacuum(db);
      return work(db, url.href);
    });
  } finally {
    await using(server, (admin) => sql`drop database ${sql.ref(name)} with (force)`.execute(admin));
  }
}

/** Autovacuum would gather statistics at some time during the run; the benchmark does so at a known time. */
async function turnOffAutovacuum(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
  for (const { name } of rows) {
    await sql`alter table ${sql.ref(name)} set (autovacuum_enabled = false)`.execute(db);
  }
}

async function using<T>(url: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const db = openDatabase(url);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
