import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

/** The organizations whose rows an older program computed by other rules. */
export const outdatedOrganizations = (db: Kysely<Tables>): Promise<{ id: number; code: string }[]> =>
  db
    .selectFrom('outdated')
    .innerJoin('organization', 'organization.id', 'outdated.id')
    .select(['outdated.id', 'code'])
    .execute();
