import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** How many units are not the same on two days, as known at a revision. */
export async function differingUnits(
  db: Kysely<Tables>,
  { organization, revision, from, to }: { organization: number; revision: number; from: string; to: string },
): Promise<number> {
  // Such a state begins or ends after the earlier day. A union instead of an "or": each branch has an index of its own, and
  // "offset 0" keeps the planner on it.
  const between = (bound: RawBuilder<unknown>) => sql`
    select unit, valid, known from unit_state
    where organization = ${organization} and ${bound} > least(${from}::date, ${to}::date)
      and ${bound} <= greatest(${from}::date, ${to}::date)`;
  const { rows } = await sql<{ count: number }>`
    select count(distinct unit)::int as count from (
      (${between(sql`lower(valid)`)} offset 0)
      union all
      (${between(sql`upper(valid)`)} and not upper_inf(valid) offset 0)
    ) as near
    where known @> ${revision}::int8 and (valid @> ${from}::date) <> (valid @> ${to}::date)`.execute(db);
  return rows[0]?.count ?? 0;
}
