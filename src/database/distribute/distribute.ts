/** Turns a migrated database, empty or with data, into a distributed one. */
import type { Kysely } from 'kysely';
import { requireOwner } from '../owner.js';
import { beginWithTables } from '../schemas.js';
import type { Tables } from '../tables.js';
import { type Obstacle, obstacleTo, type Shape, shapeOf } from './cluster.js';
import { allowChanges, complete, type Report } from './complete.js';

export type Distributed = { obstacle: Obstacle } | (Shape & { isNew: boolean });

/** All in one transaction: a database is distributed, or is as it was. `shards`: how many, if it is not distributed yet. */
export function distribute(db: Kysely<Tables>, shards: number, report: Report): Promise<Distributed> {
  return db.transaction().execute(async (tx) => {
    await beginWithTables(tx);
    const before = await shapeOf(tx);
    if (before) return { ...before, isNew: false };
    const obstacle = await obstacleTo(tx);
    if (obstacle) return { obstacle };
    await requireOwner(tx);
    await allowChanges(tx);
    await complete(tx, { shards, report });
    const after = await shapeOf(tx);
    if (!after) throw new Error('Citus has distributed nothing.');
    return { ...after, isNew: true };
  });
}
