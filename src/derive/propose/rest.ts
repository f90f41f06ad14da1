/** What speaks for a unit being new, or removed: that nothing on the other side is quite like it. */
import { formatPath } from '../../domain/words/unitRef.js';
import { free, type Matching, type Pair, type Verdict } from '../match/matching.js';
import { why } from '../match/reasons.js';
import { candidates } from '../match/similar.js';
import { type ListedUnit, pathTo } from '../read/unitList.js';

/** That nothing took its place is more than a list can show: a person should always look. */
const GONE_AT_MOST = 0.75;

export function verdictsOnRest(matching: Matching): Map<ListedUnit, Verdict> {
  const nearest = new Map<ListedUnit, Pair>();
  // The best added first.
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
  const verdictOnGone = (unit: ListedUnit): Verdict => {
    const { score, reasons } = verdictOn(unit);
    return { score: Math.min(score, GONE_AT_MOST), reasons: [...reasons, why.successorUnknown()] };
  };
  return new Map([
    ...free(matching, matching.old.units).map((unit) => [unit, verdictOnGone(unit)] as const),
    ...free(matching, matching.new.units).map((unit) => [unit, verdictOn(unit)] as const),
  ]);
}
