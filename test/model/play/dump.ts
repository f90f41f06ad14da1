/** Every row that the database holds of an organization, table by table. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';

/** Whatever tables there are: a new one is looked at from its first day. Who is told of changes is no part of the record. */
export async function dump(db: Kysely<Tables>, organization: number): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'organization' and table_name not like 'webhook%'
    order by table_name`.execute(db);
  const rows = tables.map(
    ({ name }) => sql`
      select ${name}::text as "table", to_jsonb(t)::text as "row"
      from ${sql.ref(name)} as t where t.organization = ${organization}`,
  );
  const dumped = await sql<{ table: string; row: string }>`
    ${sql.join(rows, sql` union all `)} order by "table", "row"`.execute(db);
  const found: Record<string, string[]> = Object.fromEntries(tables.map(({ name }) => [name, []]));
  for (const { table, row } of dumped.rows) found[table]?.push(row);
  return found;
}
