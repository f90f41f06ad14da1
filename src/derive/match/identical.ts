/** Pairs the units that are certainly the same: by their id, or by their name below the same parent. */
import { nameKey } from '../../domain/words/unitRef.js';
import type { ListedUnit } from '../read/unitList.js';
import { isFree, type Matching, mayBeOne, merge, openPlaces, pair } from './matching.js';
import { why } from './texts.js';

export function pairById(matching: Matching): void {
  const known = new Map(matching.old.units.map((unit) => [unit.id, unit]));
  for (const unit of matching.new.units) {
    const old = unit.id === undefined ? undefined : known.get(unit.id);
    if (old) pair(matching, old, unit, { score: 1, reasons: [why.sameId()] });
  }
}

/**
 * From the top down, so that the children of a renamed or moved unit are found below it. Several units of one name
 * whose parents were merged became one unit.
 */
export function pairByPlace(matching: Matching): void {
  const fits = mayBeOne(matching);
  for (let found = true; found; ) {
    found = false;
    for (const { removed, added } of openPlaces(matching)) {
      for (const unit of added) {
        const same = sameNamed(removed, unit).filter((old) => isFree(matching, old) && fits(old, unit));
        const [old] = same;
        if (old === undefined) continue;
        found = true;
        if (same.length > 1) merge(matching, same, unit, { score: 0.9, reasons: [why.sameNames()] });
        else pair(matching, old, unit, { score: 1, reasons: [why.samePath()] });
      }
    }
  }
}

/** Names that are equal after NFKC are distinguished by how they are written. */
function sameNamed(units: ListedUnit[], { name }: ListedUnit): ListedUnit[] {
  const alike = units.filter((unit) => nameKey(unit.name) === nameKey(name));
  const exact = alike.filter((unit) => unit.name === name);
  return exact.length > 0 ? exact : alike;
}
