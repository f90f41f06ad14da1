import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';
import type { FunctionFile } from './functionFiles.js';

/** Replaces in place where it can: triggers, generated columns and granted rights then stay with the function. */
export async function createFunction(tx: Transaction<Tables>, file: FunctionFile): Promise<void> {
  const before = await signaturesOf(tx, file.name);
  await sql`savepoint replacing`.execute(tx);
  try {
    await sql.raw(file.sql).execute(tx);
  } catch (cause) {
    if (!isOtherDefinition(cause)) throw cause;
    await sql`rollback to savepoint replacing`.execute(tx);
    await drop(tx, before);
    await sql.raw(file.sql).execute(tx);
  }
  const after = await signaturesOf(tx, file.name);
  // Other types of parameters make another function beside the one that was there.
  if (after.some((signature) => !before.includes(signature))) await drop(tx, before);
}

/** invalid_function_definition: another result or other names of parameters, which no function can be given in place. */
const isOtherDefinition = (cause: unknown) =>
  cause instanceof Error && 'code' in cause && cause.code === '42P13';

export async function dropFunction(tx: Transaction<Tables>, name: string): Promise<void> {
  await drop(tx, await signaturesOf(tx, name));
}

/** The functions of a name as `drop function` wants them: project(integer,integer,jsonb). */
async function signaturesOf(tx: Transaction<Tables>, name: string): Promise<string[]> {
  const [last = name, schema = null] = name.split('.').reverse();
  const { rows } = await sql<{ signature: string }>`
    select oid::regprocedure::text as signature from pg_proc
    where proname = ${last} and pronamespace = coalesce(${schema}, current_schema())::regnamespace`.execute(
    tx,
  );
  return rows.map(({ signature }) => signature);
}

async function drop(tx: Transaction<Tables>, signatures: string[]): Promise<void> {
  for (const signature of signatures) await sql`drop function ${sql.raw(signature)}`.execute(tx);
}
