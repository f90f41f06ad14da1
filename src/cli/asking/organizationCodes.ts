import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** The codes of all organizations, in order. */
export async function organizationCodes(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('organization').select('code').orderBy('code').execute();
  return rows.map(({ code }) => code);
}
