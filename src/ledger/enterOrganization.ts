import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { StoredOrganization } from './ledgerLine.js';

type Entered = Pick<StoredOrganization, 'code' | 'name' | 'timeZone'>;

/** Returns the organization's key in the tables; undefined if the code is taken. */
export const enterOrganization = async (db: Kysely<Tables>, one: Entered): Promise<number | undefined> =>
  (await enterOrganizations(db, [one])).get(one.code);

/** The same of several, at least one: their keys by their codes. */
export async function enterOrganizations(
  db: Kysely<Tables>,
  organizations: readonly Entered[],
): Promise<Map<string, number>> {
  const rows = await db
    .insertInto('organization')
    .values(organizations.map(({ code, name, timeZone }) => ({ code, name, time_zone: timeZone })))
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning(['code', 'id'])
    .execute();
  return new Map(rows.map(({ code, id }) => [code, id]));
}
