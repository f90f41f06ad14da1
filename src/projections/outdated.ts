import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

/** The codes of the organizations whose rows an older program computed by other rules. */
export async function outdatedOrganizations(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('outdated')
    .innerJoin('organization', 'organization.id', 'outdated.id')
    .select('code')
    .execute();
  return rows.map(({ code }) => code);
}
