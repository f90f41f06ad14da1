import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.js';

/** Refuses a role that does not own the tables, before PostgreSQL refuses one of many statements without saying what to do. */
export async function requireOwner(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ role: string; owns: boolean }>`
    select current_user as role, has_schema_privilege(current_schema(), 'create')
      and coalesce(pg_has_role((select tableowner from pg_tables
        where schemaname = current_schema() and tablename = 'migration'), 'usage'), true) as owns`.execute(
    db,
  );
  const [first] = rows;
  if (!first || first.owns) return;
  throw new Error(
    `The database must be brought up to this program first, and the role ${first.role} may not do that. Run enkaku migrate with the role that owns the tables.`,
  );
}
