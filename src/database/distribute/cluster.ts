/** The cluster that a database belongs to, as its extension Citus describes it. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';
import { HEADS } from './placement.js';

/** Why a database cannot be distributed. */
export type Obstacle = 'NO_EXTENSION' | 'NOT_THE_COORDINATOR' | 'COORDINATOR_WITHOUT_ADDRESS' | 'NO_WORKERS';

/** How a database is distributed. */
export interface Shape {
  shards: number;
  workers: number;
}

async function hasExtension(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from pg_extension where extname = 'citus') as has`.execute(db);
  return rows[0]?.has === true;
}

export async function obstacleTo(db: Kysely<Tables>): Promise<Obstacle | undefined> {
  if (!(await hasExtension(db))) return 'NO_EXTENSION';
  const { rows } = await sql<{ here: number; coordinators: number; workers: number }>`
    select (select groupid from pg_dist_local_group) as here,
      count(*) filter (where groupid = 0)::int as coordinators,
      count(*) filter (where groupid <> 0 and shouldhaveshards)::int as workers
    from pg_dist_node where isactive and noderole = 'primary'`.execute(db);
  const { here = 0, coordinators = 0, workers = 0 } = rows[0] ?? {};
  if (here !== 0) return 'NOT_THE_COORDINATOR';
  if (workers === 0) return 'NO_WORKERS';
  return coordinators === 0 ? 'COORDINATOR_WITHOUT_ADDRESS' : undefined;
}

/** Undefined: the database is not distributed. */
export async function shapeOf(db: Kysely<Tables>): Promise<Shape | undefined> {
  if (!(await hasExtension(db))) return undefined;
  const { rows } = await sql<Shape>`
    select count(*)::int as shards, count(distinct groupid)::int as workers
    from pg_dist_shard join pg_dist_placement using (shardid)
    where logicalrelid = to_regclass(${HEADS})`.execute(db);
  return rows.find(({ shards }) => shards > 0);
}
