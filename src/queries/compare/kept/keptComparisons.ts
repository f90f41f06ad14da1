/**
 * Large comparisons kept in memory: what is known at a revision never changes until a rebuild writes it again, and all days
 * between which nothing was recorded are compared alike. Those that were not asked for longest make room for new ones.
 */

import type { KeptSizes } from '../../sizes/keptSizes.js';
import { countBetween } from '../../sizes/sizes.js';
import { includes, type Period } from '../../units/changeDays.js';
import { isKeepable, keyOf } from '../../units/keptTrees.js';
import { loadTrees } from '../../units/loadTrees.js';
import type { Tree } from '../../units/tree.js';
import type { Moments } from '../between.js';
import { type Compare, type Compared, compareKnown, FEW } from '../compare.js';
import { countNear, unitsNear } from '../near.js';
import { unrecordedAround } from './unrecorded.js';

/** In bytes, of all comparisons together. */
export const ROOM = 16 * 1024 * 1024;

/** What an entry, and what a succession takes in memory; estimates. */
const BYTES_OF_CHANGE = 400;
const BYTES_OF_SUCCESSION = 200;

/** Without the trees, which are kept by themselves. */
interface Kept extends Pick<Compared, 'between' | 'changes'> {
  key: string;
  from: Period;
  to: Period;
}

/**
 * Of one database. Comparisons in previews are not kept: their revision is not recorded. `few`: so many units that may differ are compared
 * again as fast as it is found out on which days the comparison is the same. `sizes`: where they say that more may differ, nothing is asked
 * before the trees are read.
 */
export function keepComparisons({
  room = ROOM,
  few = FEW,
  sizes,
}: {
  room?: number;
  few?: number;
  sizes?: Pick<KeptSizes, 'known'>;
} = {}): Compare {
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

  const isKnownToBeMuch = ({ from, to }: Moments): boolean => {
    if (from.revision !== to.revision) return false;
    const known = sizes?.known(from.organization);
    return known !== undefined && countBetween(known.unitChanges, from.date, to.date) > few;
  };

  return async (db, moments, reading) => {
    const { from, to } = moments;
    if (!isKeepable(from) || !isKeepable(to)) return compareKnown(db, moments, reading);
    const found = find(moments);
    if (found) return shownIn(await (reading?.trees ?? loadTrees)(db, [from, to]), found);
    const isMuch = isKnownToBeMuch(moments);
    const near = isMuch ? undefined : await unitsNear(db, moments);
    if (near && countNear(near) < few) return compareKnown(db, moments, { ...reading, near });
    const [compared, [first, second]] = await Promise.all([
      compareKnown(db, moments, { ...reading, isMuch: true }),
      unrecordedAround(db, [from, to]),
    ]);
    // Another question may have brought the same one in the meantime.
    if (compared && first && second && !find(moments)) {
      const { between, changes } = compared;
      keep({ key: keyOfBoth(moments), between, changes, from: first, to: second });
    }
    return compared;
  };
}

const keyOfBoth = ({ from, to }: Moments) => `${keyOf(from)} ${keyOf(to)}`;

function shownIn([from, to]: readonly Tree[], { between, changes }: Kept): Compared {
  if (!from || !to) throw new Error('A comparison has two trees.');
  return { from, to, between, changes };
}

const sizeOf = ({ between, changes }: Kept) =>
  BYTES_OF_CHANGE * changes.length + BYTES_OF_SUCCESSION * between.length;
