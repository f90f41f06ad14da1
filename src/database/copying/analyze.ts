import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';

/** After much was written, as autovacuum would do later: until then the planner expects hardly a row of what is new. */
export async function analyze(tx: Transaction<Tables>, tables: readonly string[]): Promise<void> {
  for (const table of tables) await sql`analyze ${sql.table(table)}`.execute(tx);
}
