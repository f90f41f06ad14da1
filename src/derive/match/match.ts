/** What became of every unit of a list: equal, renamed, moved, merged, split, removed; and what is new. */

import { type ListedUnit, sameName, type UnitList } from '../read/unitList.js';
import { pairById, pairByPlace } from './identical.js';
import { absorb, mergeByChildren, mergeByNames } from './joins.js';
import { type Matching, mirrored, newMatching } from './matching.js';
import { pairSimilar } from './similar.js';

/** What is certain comes first, then what is told by children, then what is told by names alone. */
export function matchLists(old: UnitList, now: UnitList): Matching {
  const matching = newMatching(old, now);
  const backwards = mirrored(matching);
  pairById(matching);
  pairByPlace(matching);
  mergeByChildren(matching);
  mergeByChildren(backwards);
  pairByPlace(matching);
  pairSimilar(matching, (a, b) => sameName(a, b) || hasChildren(a) || hasChildren(b));
  // Before names that are merely similar: of two that were merged, one may be called much like the result.
  mergeByNames(matching);
  mergeByNames(backwards);
  pairSimilar(matching, () => true);
  absorb(matching);
  return matching;
}

const hasChildren = ({ children }: ListedUnit) => children.length > 0;
