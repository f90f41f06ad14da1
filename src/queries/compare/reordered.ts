/** The units whose order among their siblings differs between two moments. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { reorderedIn } from '../../domain/fold/reordered.js';
import type { Parent, UnitId } from '../../domain/words/event.js';
import type { Moments } from './between.js';
import { placedBetween } from './eventsBetween.js';
import type { Parts } from './parts.js';

export interface Reordered {
  units: UnitId[];
  /** The units that an event of the difference placed, as far as their siblings are in another order. */
  placed: Set<UnitId>;
  /** What they are under. */
  parents: Parent[];
}

/** `parents`: the units below which the order may differ; '' for the top. */
export async function reorderedBetween(
  db: Kysely<Tables>,
  moments: Moments,
  parents: UnitId[],
  parts: Parts,
): Promise<Reordered> {
  if (parents.length === 0) return { units: [], placed: new Set(), parents: [] };
  const { from, to } = await parts.ordersOf(parents);
  const differing = [...to]
    .map(([parent, after]) => ({ parent, before: from.get(parent) ?? [], after }))
    .filter(({ before, after }) => reorderedIn(before, after, new Set()).length > 0);
  const among = new Set(differing.flatMap(({ before, after }) => [...before, ...after]));
  const placed = await placedBetween(db, moments, [...among]);
  return {
    units: differing.flatMap(({ before, after }) => reorderedIn(before, after, placed)),
    placed,
    parents: differing.map(({ parent }) => parent),
  };
}
