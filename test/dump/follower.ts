/** What somebody sees who follows all organizations of a database at once, as migrations/0007_xid.sql tells to. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';

/** In the order in which it is seen. */
export async function followed(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ code: string; number: number }>`
    select o.code, r.number from revision r join organization o on o.id = r.organization
    where r.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by r.xid, r.organization, r.number`.execute(db);
  return rows.map(({ code, number }) => `${code} ${number}`);
}
