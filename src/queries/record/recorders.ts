/** Who recorded something. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** Who recorded last comes first. */
export async function recordersOf(db: Kysely<Tables>, organization: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select recorded_by as name from revision where organization = ${organization}
    group by recorded_by order by max(number) desc`.execute(db);
  return rows.map(({ name }) => name);
}
