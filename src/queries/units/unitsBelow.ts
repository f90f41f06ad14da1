/** How many units there are at and below one of them on a day: only part of the tree is read. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { lastingNameIn } from '../moment/ids.js';
import { type Moment, momentKey } from '../moment/moment.js';
import { keyTable } from '../paging/batch.js';
import { unitsUnder } from './unitsUnder.js';

/** 0 if there is no such unit; `most` if there are so many or more. Throws BAD_USER_INPUT if `under` is neither an id nor a path. */
export async function unitsBelow(
  db: Kysely<Tables>,
  moment: Moment,
  { under, most }: { under: string; most: number },
): Promise<number> {
  const { organization } = moment;
  const day = keyTable([momentKey(moment)], { date: 'date', revision: 'int8' });
  // PostgreSQL goes no further down than the limit asks for.
  const { rows } = await sql<{ count: number }>`
    with recursive day as materialized (select key.* from ${day}), ${unitsUnder(organization.id, lastingNameIn(organization, under))}
    select count(*)::int as count from (select from below limit ${most}) as counted`.execute(db);
  return rows[0]?.count ?? 0;
}
