/** The units whose order among their siblings differs between two moments. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { reorderedIn } from '../../domain/fold/reordered.js';
import type { UnitId } from '../../domain/words/event.js';
import type { Moments } from './between.js';
import { placedBetween } from './eventsBetween.js';
import type { Parts } from './parts.js';

export interface Reordered {
  units: UnitId[];
  /** The units that an event of the difference placed, as far as their siblings are in another order. */
  placed: Set<UnitId>;
}

/** `parents`: the units below which the order may differ; '' for the top. */
export async function reorderedBetween(
  db: Kysely<Tables>,
  moments: Moments,
  parents: UnitId[],
  parts: Parts,
): Promise<Reordered> {
  if (parents.length === 0) return { units: [], placed: new Set() };
  const { from, to } = await parts.ordersOf({ from: parents, to: parents });
  const orders = [...to].map(([parent, after]): [UnitId[], UnitId[]] => [from.get(parent) ?? [], after]);
  const differing = orders.filter(([before, after]) => reorderedIn(before, after, new Set()).length > 0);
  const placed = await placedBetween(db, moments, [...new Set(differing.flat(2))]);
  return {
    units: differing.flatMap(([before, after]) => reorderedIn(before, after, placed)),
    placed,
  };
}
