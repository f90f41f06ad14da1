/** Whether what the server acknowledges survives a power failure. */
import { type Kysely, sql } from 'kysely';
import { shapeOf } from './distribute/cluster.js';
import type { Tables } from './tables.js';

const OFF = `select coalesce(string_agg(name, ' ' order by name), '')
  from unnest(array['fsync', 'full_page_writes', 'synchronous_commit']) as name where current_setting(name) = 'off'`;

/** The settings that must be on and are off, for this database and its user; of a distributed one, on any node that answers. */
export async function unsafeSettings(db: Kysely<Tables>): Promise<string[]> {
  const { rows: here } = await sql<{ off: string }>`select (${sql.raw(OFF)}) as off`.execute(db);
  const { rows: elsewhere } = (await shapeOf(db))
    ? await sql<{
        off: string;
      }>`select result as off from run_command_on_workers(${OFF}) where success`.execute(db)
    : { rows: [] };
  const names = [...here, ...elsewhere].flatMap(({ off }) => off.split(' '));
  return [...new Set(names.filter((name) => name !== ''))].toSorted();
}
