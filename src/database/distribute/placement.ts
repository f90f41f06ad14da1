/**
 * Where each table of a distributed database is. A table with a column `organization` is spread by it, beside the ledger that it
 * belongs to: so a new one finds its place by itself. Every other table stays at the coordinator.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** Codes and keys of all organizations: every node has a copy. */
export const DIRECTORY = 'organization';

/** The newest revision of each organization. The other tables are spread as this one is. */
export const HEADS = 'ledger_head';

/** They have a column `organization`, and stay at the coordinator: services take deliveries from one list of all organizations. */
export const AT_COORDINATOR = ['webhook', 'webhook_delivery'];

export interface Placement {
  everywhere: string[];
  /** The heads first. */
  byOrganization: string[];
  atCoordinator: string[];
}

/** By the tables that the database has. `among`: which of them, by their names in pg_class. */
export async function placementOf(db: Kysely<Tables>, among = sql<boolean>`true`): Promise<Placement> {
  const { rows } = await sql<{ table: string; belongsToOne: boolean }>`
    select relname as "table", exists (
      select from pg_attribute where attrelid = pg_class.oid and attname = 'organization' and not attisdropped) as "belongsToOne"
    from pg_class
    where relkind = 'r' and relnamespace = (select relnamespace from pg_class where oid = to_regclass(${DIRECTORY})) and ${among}
    order by relname collate "C" <> ${HEADS}, relname collate "C"`.execute(db);
  const placeOf = ({ table, belongsToOne }: (typeof rows)[number]): keyof Placement => {
    if (table === DIRECTORY) return 'everywhere';
    return belongsToOne && !AT_COORDINATOR.includes(table) ? 'byOrganization' : 'atCoordinator';
  };
  const at = (place: keyof Placement) =>
    rows.filter((row) => placeOf(row) === place).map(({ table }) => table);
  return {
    everywhere: at('everywhere'),
    byOrganization: at('byOrganization'),
    atCoordinator: at('atCoordinator'),
  };
}

/** The tables that nobody has given a place yet. Citus keeps one at the coordinator by itself as soon as it refers to the directory. */
export const missingPlacement = (db: Kysely<Tables>): Promise<Placement> =>
  placementOf(
    db,
    sql`not exists (select from pg_dist_partition where logicalrelid = pg_class.oid and not autoconverted)`,
  );
