/** Which units changed their order relative to their siblings. */
import type { Parent, UnitId } from '../words/event.js';

/**
 * The units that did not keep their order among those siblings that both moments have, each with its siblings that events placed, as far as
 * none placed it itself. `placed`: the units that an event of the difference creates, ends or places.
 */
export function reorderedUnits(
  before: ReadonlyMap<Parent, UnitId[]>,
  after: ReadonlyMap<Parent, UnitId[]>,
  placed: ReadonlySet<UnitId>,
): Map<UnitId, UnitId[]> {
  const found = new Map<UnitId, UnitId[]>();
  for (const [parent, siblings] of after) {
    const former = before.get(parent) ?? [];
    const reordered = reorderedIn(former, siblings, placed);
    if (reordered.length === 0) continue;
    const movers = [...new Set([...former, ...siblings])].filter((unit) => placed.has(unit));
    for (const unit of reordered) found.set(unit, placed.has(unit) ? [] : movers);
  }
  return found;
}

/**
 * Of the units in both lists, those that do not keep their order: all but a longest common subsequence. Of several
 * longest ones that with the most units outside `placed`, then that which keeps the first units of the first list.
 */
export function reorderedIn(before: UnitId[], after: UnitId[], placed: ReadonlySet<UnitId>): UnitId[] {
  // Most lists are the same.
  if (before.length === after.length && before.every((unit, i) => unit === after[i])) return [];
  const places = new Map(after.map((unit, i) => [unit, i]));
  const both = before.filter((unit) => places.has(unit));
  // In most others some units were only added or removed.
  if (isRising(both.map((unit) => places.get(unit)!))) return [];
  const weightOf = (unit: UnitId) => both.length + 1 + (placed.has(unit) ? 0 : 1);
  const heaviest = heaviestFrom(both, places, weightOf);
  const reordered: UnitId[] = [];
  let rest = Math.max(0, ...heaviest);
  let last = -1;
  both.forEach((unit, i) => {
    const place = places.get(unit)!;
    if (place > last && heaviest[i] === rest) {
      rest -= weightOf(unit);
      last = place;
    } else reordered.push(unit);
  });
  return reordered;
}

const isRising = (numbers: number[]) => numbers.every((number, i) => i === 0 || numbers[i - 1]! < number);

/** For each unit the weight of the heaviest common subsequence that begins with it. */
function heaviestFrom(
  units: UnitId[],
  places: Map<UnitId, number>,
  weightOf: (unit: UnitId) => number,
): number[] {
  // A Fenwick tree over the places, from the last one down: the greatest weight that begins after a place.
  const size = places.size;
  const greatest = new Array<number>(size + 1).fill(0);
  const weights = new Array<number>(units.length).fill(0);
  for (let i = units.length - 1; i >= 0; i -= 1) {
    const at = size - places.get(units[i]!)!;
    let following = 0;
    for (let k = at - 1; k > 0; k -= k & -k) following = Math.max(following, greatest[k]!);
    const weight = following + weightOf(units[i]!);
    for (let k = at; k <= size; k += k & -k) greatest[k] = Math.max(greatest[k]!, weight);
    weights[i] = weight;
  }
  return weights;
}
