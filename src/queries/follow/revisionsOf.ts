/** The revisions of one organization as they are followed: a page beyond a number, and the newest numbers. */
import { type Kysely, sql } from 'kysely';
import { organizationKeys } from '../../database/organizationKeys.js';
import type { Tables } from '../../database/tables.js';
import { newestRevisions } from '../moment/heads.js';
import { type RevisionRow, revisionColumns } from '../record/revisions.js';

export async function revisionsBeyond(
  db: Kysely<Tables>,
  organization: number,
  { after, limit }: { after: number; limit: number },
): Promise<RevisionRow[]> {
  const { rows } = await sql<RevisionRow>`
    select ${revisionColumns} from revision
    where organization = ${organization} and number > ${after}
    order by number limit ${limit}`.execute(db);
  return rows;
}

/** The newest revision of each of these organizations, by their codes. */
export async function headsOf(db: Kysely<Tables>, codes: readonly string[]): Promise<Map<string, number>> {
  const keys = await organizationKeys(db, codes);
  const newest = await newestRevisions(db, [...keys.values()]);
  return new Map([...keys].map(([code, key]) => [code, newest.get(key) ?? 0]));
}
