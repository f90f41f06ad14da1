/** Which siblings are in another order, by the rule, in the simplest way: the longest row that keeps it, item by item. */
import type { UnitId } from '../../../src/domain/words/event.js';

export function reordered(before: UnitId[], after: UnitId[], placed: UnitId[]): UnitId[] {
  const both = before.filter((unit) => after.includes(unit));
  const weight = (unit: UnitId) => 1000 + (placed.includes(unit) ? 0 : 1);
  const heaviest = (i: number, last: number): number[] =>
    both.slice(i).map((unit, k) => (after.indexOf(unit) > last ? (best[i + k] ?? 0) : 0));
  const best: number[] = [];
  for (let i = both.length - 1; i >= 0; i -= 1) {
    const unit = both[i] ?? '';
    best[i] = weight(unit) + Math.max(0, ...heaviest(i + 1, after.indexOf(unit)));
  }
  const kept: UnitId[] = [];
  for (let i = 0, last = -1; i < both.length; i += 1) {
    const unit = both[i] ?? '';
    const place = after.indexOf(unit);
    if (place <= last || best[i] !== Math.max(...heaviest(i, last))) continue;
    kept.push(unit);
    last = place;
  }
  return both.filter((unit) => !kept.includes(unit));
}
