/** For revisions that a test writes into the table itself. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';

/** Sets the head of each ledger to its newest revision. */
export async function setHeads(db: Kysely<Tables>): Promise<void> {
  await sql`
    insert into ledger_head select organization, max(number) from revision group by organization
    on conflict (organization) do update set revision = excluded.revision`.execute(db);
}
