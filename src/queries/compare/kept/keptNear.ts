/**
 * Which units may differ between two moments, kept for a little while: a question asks twice for them, for its price and for its answer. What
 * is known at a revision never changes.
 */
import { isKeepable, keyOf } from '../../units/keptTrees.js';
import { countNear, type Near, type ReadNear, unitsNear } from '../near.js';

/** As many units as are kept, of all comparisons together: some two megabytes. */
export const ROOM = 20_000;

/** Of one database. */
export function keepUnitsNear(room = ROOM): ReadNear {
  /** The ones that came first are the first to go. */
  const all = new Map<string, Near>();
  let size = 0;
  const keep = (key: string, near: Near) => {
    if (countNear(near) > room || all.has(key)) return;
    all.set(key, near);
    size += countNear(near);
    for (const [oldest, units] of all) {
      if (size <= room) break;
      all.delete(oldest);
      size -= countNear(units);
    }
  };
  return async (db, moments) => {
    const { from, to } = moments;
    if (!isKeepable(from) || !isKeepable(to)) return unitsNear(db, moments);
    const key = [from, to].map((moment) => `${keyOf(moment)} ${moment.date}`).join(' ');
    const known = all.get(key);
    if (known) return known;
    const near = await unitsNear(db, moments);
    keep(key, near);
    return near;
  };
}
