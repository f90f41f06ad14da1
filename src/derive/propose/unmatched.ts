/** The scores of units that are new or removed: high if the other list has nothing similar. */
import { formatPath } from '../../domain/words/unitRef.js';
import { free, type Matching, type Pair, type Verdict } from '../match/matching.js';
import { candidates } from '../match/similar.js';
import { why } from '../match/texts.js';
import { type ListedUnit, pathTo } from '../read/unitList.js';

/** A list cannot show that nothing took the place of a unit, so a person should always check a removal. */
const REMOVED_AT_MOST = 0.75;

export function verdictsOnUnmatched(matching: Matching): Map<ListedUnit, Verdict> {
  const nearest = new Map<ListedUnit, Pair>();
  // The candidates come with the best first.
  for (const near of candidates(matching, () => true)) {
    for (const unit of [near.old, near.new]) if (!nearest.has(unit)) nearest.set(unit, near);
  }
  const verdictOn = (unit: ListedUnit): Verdict => {
    const near = nearest.get(unit);
    if (!near || near.score === 0) return { score: 1, reasons: [why.nothingNear()] };
    const other = near.old === unit ? near.new : near.old;
    const score = Math.round((1 - near.score) * 100) / 100;
    return { score, reasons: [why.nearest(formatPath(pathTo(other)), near.score)] };
  };
  const verdictOnRemoved = (unit: ListedUnit): Verdict => {
    const { score, reasons } = verdictOn(unit);
    return { score: Math.min(score, REMOVED_AT_MOST), reasons: [...reasons, why.successorUnknown()] };
  };
  return new Map([
    ...free(matching, matching.old.units).map((unit) => [unit, verdictOnRemoved(unit)] as const),
    ...free(matching, matching.new.units).map((unit) => [unit, verdictOn(unit)] as const),
  ]);
}
