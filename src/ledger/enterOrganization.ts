import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { StoredOrganization } from './ledgerLine.js';

/** Returns the organization's key in the tables; undefined if the code is taken. */
export async function enterOrganization(
  db: Kysely<Tables>,
  { code, name, timeZone }: Pick<StoredOrganization, 'code' | 'name' | 'timeZone'>,
): Promise<number | undefined> {
  const row = await db
    .insertInto('organization')
    .values({ code, name, time_zone: timeZone })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}
