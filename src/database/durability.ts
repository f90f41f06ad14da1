/** Whether what the server acknowledges survives a power failure. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.js';

/** The settings that must be on and are off, for this database and its user. */
export async function unsafeSettings(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(array['fsync', 'full_page_writes', 'synchronous_commit']) as name
    where current_setting(name) = 'off'`.execute(db);
  return rows.map(({ name }) => name);
}
