/** The head of a ledger: the row of ledger_head with its newest revision, for which those who write to the ledger wait. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';

/** The number of the newest revision; 0 if there is none. */
export async function headOf(db: Kysely<Tables>, organization: number): Promise<number> {
  const head = await db
    .selectFrom('ledger_head')
    .select('revision')
    .where('organization', '=', organization)
    .executeTakeFirst();
  return head?.revision ?? 0;
}

/** The same as a trial sees it. To be asked before anything else of the organization is. */
export async function beginTrial(trial: Kysely<Tables>, organization: number): Promise<number> {
  const { rows } = await sql<{ head: number }>`select begin_trial(${organization}) as head`.execute(trial);
  return rows[0]?.head ?? 0;
}

/** Recorders wait until the end of the transaction. A head that is missing or wrong is set to the newest revision of the ledger. */
export async function lockHead(tx: Transaction<Tables>, organization: number): Promise<void> {
  await sql`
    insert into ledger_head (organization, revision)
    select ${organization}::int8, max(number) from revision where organization = ${organization} having count(*) > 0
    on conflict (organization) do update set revision = ledger_head.revision`.execute(tx);
  // The revisions are read again: some may have been recorded while it waited.
  await sql`
    update ledger_head set revision = newest.number
    from (select max(number) as number from revision where organization = ${organization}) as newest
    where organization = ${organization} and revision <> newest.number`.execute(tx);
}
