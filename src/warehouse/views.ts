/** The tables of a dump: the views of the schema "enkaku", which is made for reading, with their comments. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';

export interface ViewColumn {
  name: string;
  /** As PostgreSQL calls it, such as date. */
  type: string;
  comment: string;
}

export interface View {
  name: string;
  comment: string;
  columns: ViewColumn[];
}

/**
 * The views for people, which have the code of the organization; those that are made for the functions have its key in the
 * tables. Ranges are left out: every view has their two ends as columns.
 */
export async function viewsOf(tx: Transaction<Tables>): Promise<View[]> {
  const { rows } = await sql<{
    view: string;
    about: string | null;
    name: string;
    type: string;
    comment: string | null;
  }>`
    select c.relname as view, obj_description(c.oid, 'pg_class') as about, a.attname as name,
      format_type(a.atttypid, null) as type, col_description(c.oid, a.attnum) as comment
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = to_regnamespace('enkaku') and c.relkind = 'v'
      and exists (select from pg_attribute where attrelid = c.oid and attname = 'code')
      and a.attname <> 'organization' and format_type(a.atttypid, null) !~ 'range$'
    order by c.relname, a.attnum`.execute(tx);
  const views = new Map<string, View>();
  for (const { view, about, name, type, comment } of rows) {
    const found = views.get(view) ?? { name: view, comment: about ?? '', columns: [] };
    views.set(view, { ...found, columns: [...found.columns, { name, type, comment: comment ?? '' }] });
  }
  return [...views.values()];
}
