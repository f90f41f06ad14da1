/**
 * The order in which a comparison of two whole trees lists units, as `orderOf` has it: the places in the columns are the order of each tree,
 * so only units that ended have to be put among the others.
 */
import type { Order } from '../../../domain/compare/rank.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { UnitsInOrder } from '../../units/tree.js';

/** `ended`: units of the first tree alone. With each of them all above it that ended too are among them. */
export function orderInTrees(from: UnitsInOrder, to: UnitsInOrder, ended: readonly UnitId[]): Order {
  const among = placesAmong(from, to, ended);
  const ranks = new Map(among.map(({ place, before }, i) => [from.columns.units[place]!, before + i]));
  const passed = countsUpTo(
    to.columns.units.length,
    among.map(({ before }) => before),
  );
  return {
    before: (unit) => from.placeOf(unit) ?? Number.MAX_SAFE_INTEGER,
    across(unit) {
      const place = to.placeOf(unit);
      return place === undefined ? (ranks.get(unit) ?? Number.MAX_SAFE_INTEGER) : place + passed[place]!;
    },
  };
}

/** Where a unit that ended is. */
interface Ended {
  /** In the first tree. */
  place: number;
  /** The place of the second tree before which it comes. */
  before: number;
  /** How many units of the second tree are above it. */
  depth: number;
}

/** In the order in which they come. */
function placesAmong(from: UnitsInOrder, to: UnitsInOrder, ended: readonly UnitId[]): Ended[] {
  const afterElders = eldersOf(from, to);
  const found = new Map<number, Ended>();
  for (const place of Int32Array.from(ended, (unit) => from.placeOf(unit)!).sort()) {
    const above = found.get(from.columns.parents[place]!);
    found.set(place, above ? { ...above, place } : afterElders(place));
  }
  // Where the units below several units end at one place, those that are deepest come first.
  return [...found.values()].sort((a, b) => a.before - b.before || b.depth - a.depth || a.place - b.place);
}

/**
 * After the nearest elder sibling that is under the same unit still, with all units below it; or as the first one under that unit. It is
 * asked for rising places, so that siblings are passed once.
 */
function eldersOf(from: UnitsInOrder, to: UnitsInOrder): (place: number) => Ended {
  const walks = new Map<number, { next: number; before: number }>();
  return (place) => {
    const parent = from.columns.parents[place]!;
    const above = parent < 0 ? -1 : to.placeOf(from.columns.units[parent]!)!;
    const walk = walks.get(parent) ?? { next: parent + 1, before: above + 1 };
    for (; walk.next < place; walk.next = from.columns.ends[walk.next]!) {
      const elder = to.placeOf(from.columns.units[walk.next]!);
      if (elder !== undefined && to.columns.parents[elder] === above) walk.before = to.columns.ends[elder]!;
    }
    walks.set(parent, walk);
    return { place, before: walk.before, depth: above < 0 ? 0 : to.columns.depths[above]! + 1 };
  };
}

/** For each place how many of these rising numbers are not greater. */
function countsUpTo(places: number, numbers: readonly number[]): Int32Array {
  const counts = new Int32Array(places);
  let next = 0;
  for (let place = 0; place < places; place++) {
    while (next < numbers.length && numbers[next]! <= place) next += 1;
    counts[place] = next;
  }
  return counts;
}
