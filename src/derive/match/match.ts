/** Finds for every unit of two lists whether it is unchanged, renamed, moved, merged, split, removed or new. */

import { type ListedUnit, sameName, type UnitList } from '../read/unitList.js';
import { pairById, pairByPlace } from './identical.js';
import { absorb, mergeByChildren, mergeByNames } from './joins.js';
import { type Matching, mirrored, newMatching } from './matching.js';
import { pairSimilar } from './similar.js';

/** First what is certain, then what follows from children, then what follows from names alone. */
export function matchLists(old: UnitList, now: UnitList): Matching {
  const matching = newMatching(old, now);
  const backwards = mirrored(matching);
  pairById(matching);
  pairByPlace(matching);
  mergeByChildren(matching);
  mergeByChildren(backwards);
  pairByPlace(matching);
  pairSimilar(matching, (a, b) => sameName(a, b) || hasChildren(a) || hasChildren(b));
  // Before merely similar names: one of two merged units may have almost the name of the result.
  mergeByNames(matching);
  mergeByNames(backwards);
  pairSimilar(matching, () => true);
  absorb(matching);
  return matching;
}

const hasChildren = ({ children }: ListedUnit) => children.length > 0;
