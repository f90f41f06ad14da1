/**
 * Large comparisons kept in memory: what is known at a revision never changes until a rebuild writes it again, and all days
 * between which nothing was recorded are compared alike. Those that were not asked for longest make room for new ones.
 */

import { includes, type Period } from '../../units/changeDays.js';
import { isKeepable, keyOf } from '../../units/keptTrees.js';
import type { Moments } from '../between.js';
import { type Compare, type Compared, compareKnown, FEW } from '../compare.js';
import { countNear, unitsNear } from '../near.js';
import { partOf } from '../parts/partOfTree.js';
import { unrecordedAround } from './unrecorded.js';

/** In bytes, of all comparisons together. */
export const ROOM = 16 * 1024 * 1024;

/** What a unit takes in memory on one side, with its path and its part of an entry; an estimate. */
const BYTES_OF_UNIT = 500;

interface Kept {
  key: string;
  compared: Compared;
  from: Period;
  to: Period;
}

/**
 * Of one database. Comparisons in previews are not kept: their revision is not recorded. `few`: so many units that may differ are compared
 * again as fast as it is found out on which days the comparison is the same.
 */
export function keepComparisons({ room = ROOM, few = FEW } = {}): Compare {
  /** The one that was asked for longest ago comes first. */
  const all = new Set<Kept>();
  let size = 0;

  const find = ({ from, to }: Moments): Kept | undefined => {
    const key = keyOfBoth({ from, to });
    for (const one of all) {
      if (one.key !== key || !includes(one.from, from.date) || !includes(one.to, to.date)) continue;
      all.delete(one);
      all.add(one);
      return one;
    }
    return undefined;
  };
  const keep = (one: Kept) => {
    if (sizeOf(one) > room) return;
    all.add(one);
    size += sizeOf(one);
    for (const oldest of all) {
      if (size <= room) break;
      all.delete(oldest);
      size -= sizeOf(oldest);
    }
  };

  return async (db, moments, reading) => {
    const { from, to } = moments;
    if (!isKeepable(from) || !isKeepable(to)) return compareKnown(db, moments, reading);
    const found = find(moments);
    if (found) return shownAt(moments, found.compared);
    const near = await (reading?.near ?? unitsNear)(db, moments);
    const compare = compareKnown(db, moments, { ...reading, near: async () => near, few });
    if (countNear(near) < few) return compare;
    const [compared, [first, second]] = await Promise.all([compare, unrecordedAround(db, [from, to])]);
    // Another question may have brought the same one in the meantime.
    if (compared && first && second && !find(moments))
      keep({ key: keyOfBoth(moments), compared, from: first, to: second });
    return compared;
  };
}

const keyOfBoth = ({ from, to }: Moments) => `${keyOf(from)} ${keyOf(to)}`;

const shownAt = (moments: Moments, { from, to, between, changes }: Compared): Compared => ({
  from: partOf(moments.from, from.states, from.paths),
  to: partOf(moments.to, to.states, to.paths),
  between,
  changes,
});

const sizeOf = ({ compared: { from, to } }: Kept) => BYTES_OF_UNIT * (from.states.size + to.states.size);
