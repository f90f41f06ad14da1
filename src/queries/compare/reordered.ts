/** The units whose order among their siblings differs between two moments. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { reorderedIn, reorderedUnits } from '../../domain/fold/reordered.js';
import type { UnitId } from '../../domain/words/event.js';
import type { Moments } from './between.js';
import { placedBetween } from './eventsBetween.js';
import type { Parts } from './parts/parts.js';

/**
 * Each with its siblings that events placed, as far as none placed it itself. `parents`: the units below which the order may differ; '' for
 * the top.
 */
export async function reorderedBetween(
  db: Kysely<Tables>,
  moments: Moments,
  parents: UnitId[],
  parts: Parts,
): Promise<Map<UnitId, UnitId[]>> {
  if (parents.length === 0) return new Map();
  const { from, to } = await parts.ordersOf(parents);
  // Those alone of which the order differs: events are looked up for few.
  const differing = new Map(
    [...to].filter(([parent, after]) => reorderedIn(from.get(parent) ?? [], after, new Set()).length > 0),
  );
  const among = new Set([...differing].flatMap(([parent, after]) => [...(from.get(parent) ?? []), ...after]));
  return reorderedUnits(from, differing, await placedBetween(db, moments, [...among]));
}
