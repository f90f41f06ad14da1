/** How the proposal points at units: by path at those of the old list, by a ref at new ones. */
import type { UnitRef } from '../../domain/words/change.js';
import { formatPath, nameKey } from '../../domain/words/unitRef.js';
import { type Matching, otherSide } from '../match/matching.js';
import { type ListedUnit, pathTo } from '../read/unitList.js';

export interface Refs {
  /** To a unit of the old list. */
  toOld(unit: ListedUnit): UnitRef;
  /** To a unit of the new list, whether it is in the old list or not. */
  toNew(unit: ListedUnit): UnitRef;
  /** The ref of a new unit, without the '@'. */
  name(unit: ListedUnit): string;
}

/**
 * A path is looked up on the eve first, when the tree is the old list. So it means the same unit whatever takes its
 * place on the day. An id is needed only where two paths are equal after NFKC.
 */
export function newRefs(matching: Matching): Refs {
  const sameKeys = counted(matching.old.units.map(keyOf));
  const names = new Map<ListedUnit, string>();
  const taken = new Set<string>();
  for (const unit of matching.new.units) {
    if (matching.pairs.has(unit)) continue;
    const short = unit.name.slice(0, 150);
    let name = short;
    for (let i = 2; taken.has(name); i++) name = `${short}${i}`;
    taken.add(name);
    names.set(unit, name);
  }
  const toOld = (unit: ListedUnit) =>
    sameKeys.get(keyOf(unit)) === 1 || unit.id === undefined ? formatPath(pathTo(unit)) : unit.id;
  const name = (unit: ListedUnit) => names.get(unit) ?? '';
  return {
    toOld,
    name,
    toNew(unit) {
      const before = otherSide(matching, unit);
      return before ? toOld(before) : `@${name(unit)}`;
    },
  };
}

const keyOf = (unit: ListedUnit) => formatPath(pathTo(unit).map(nameKey));

function counted(keys: string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}
