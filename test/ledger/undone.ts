/** What somebody with all rights could do to the tables, seen and undone. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../src/database/tables.js';

/** Gives what `look` sees in a transaction in which nothing protects the ledger, and which leaves no trace. */
export async function unprotected<T>(
  db: Kysely<Tables>,
  look: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  let seen: { value: T } | undefined;
  const undone = new Error('undo');
  await db
    .transaction()
    .execute(async (tx) => {
      // Foreign keys are triggers, too.
      for (const table of ['organization', 'revision', 'event'])
        await sql`alter table ${sql.ref(table)} disable trigger all`.execute(tx);
      for (const { table, name } of await uniqueConstraints(tx))
        await sql`alter table ${sql.ref(table)} drop constraint ${sql.ref(name)}`.execute(tx);
      seen = { value: await look(tx) };
      throw undone;
    })
    .catch((error) => {
      if (error !== undone) throw error;
    });
  if (!seen) throw new Error('nothing was seen');
  return seen.value;
}

async function uniqueConstraints(tx: Transaction<Tables>) {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'u' and conrelid in ('organization'::regclass, 'revision'::regclass, 'event'::regclass)`.execute(
    tx,
  );
  return rows;
}
