/** How the proposal points at units: at those of the old list by path, at new ones by a ref. */
import type { UnitRef } from '../../domain/words/change.js';
import { formatPath, nameKey } from '../../domain/words/unitRef.js';
import { type Matching, otherSide } from '../match/matching.js';
import { type ListedUnit, pathTo } from '../read/unitList.js';

export interface Refs {
  /** To a unit of the old list. */
  toOld(unit: ListedUnit): UnitRef;
  /** To a unit of the new list, which was there before or is new. */
  toNew(unit: ListedUnit): UnitRef;
  /** What a new unit is called by others, without the '@'. */
  name(unit: ListedUnit): string;
}

/**
 * A path is read on the eve first, and there all of the old list stands. So it means the same unit whatever takes its
 * place that day; only where two look alike the id must tell them apart.
 */
export function newRefs(matching: Matching): Refs {
  const alike = counted(matching.old.units.map(keyOf));
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
    alike.get(keyOf(unit)) === 1 || unit.id === undefined ? formatPath(pathTo(unit)) : unit.id;
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
