import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** How many units are not the same on two days, as known at a revision. */
export async function differingUnits(
  db: Kysely<Tables>,
  { organization, revision, from, to }: { organization: number; revision: number; from: string; to: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select distinct unit from unit_state
      where organization = ${organization} and known @> ${revision}::int8
        and (valid @> ${from}::date) <> (valid @> ${to}::date)
    ) as differing`.execute(db);
  return rows[0]?.count ?? 0;
}
