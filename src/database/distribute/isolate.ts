/** Gives one organization of a distributed database a shard of its own, so that it can be moved alone. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';
import { shapeOf } from './cluster.js';
import { HEADS } from './placement.js';

export interface Shard {
  shard: number;
  /** Host and port. */
  node: string;
  /** No other organization can be in it. */
  isOwn: boolean;
}

/** `writes`: whether others record meanwhile, which needs wal_level = logical on the node, or wait. */
export type Writes = 'go on' | 'wait';

const MODES: Record<Writes, string> = { 'go on': 'force_logical', wait: 'block_writes' };

/** Undefined: the database is not distributed. */
export async function shardOf(db: Kysely<Tables>, organization: number): Promise<Shard | undefined> {
  if (!(await shapeOf(db))) return undefined;
  const { rows } = await sql<Shard>`
    select shardid as shard, concat(nodename, ':', nodeport) as node, shardminvalue = shardmaxvalue as "isOwn"
    from pg_dist_shard join pg_dist_placement using (shardid) join pg_dist_node using (groupid)
    where noderole = 'primary'
      and shardid = get_shard_id_for_distribution_column(${HEADS}::regclass, ${organization}::bigint)`.execute(
    db,
  );
  return rows[0];
}

/** With the shards of all tables that lie beside it. */
export async function isolate(db: Kysely<Tables>, organization: number, writes: Writes): Promise<void> {
  await sql`
    select isolate_tenant_to_new_shard(${HEADS}::regclass, ${organization}::bigint, 'CASCADE',
      shard_transfer_mode := ${MODES[writes]})`.execute(db);
}
