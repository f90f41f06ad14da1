/**
 * The order in which a comparison of two whole trees lists units, as `orderOf` has it: the places in the columns are the order of each tree,
 * so only units that ended have to be put among the others.
 */
import type { Order } from '../../../domain/compare/rank.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { UnitsInOrder } from '../../units/tree.js';
import type { Counterparts } from './counterparts.js';

export class OrderInTrees implements Order {
  /** Of each place of the second tree: how many units that ended come before it. */
  private readonly passed: Int32Array;
  private readonly ranks = new Map<UnitId, number>();

  /** `ended`: units of the first tree alone. With each of them all above it that ended too are among them. */
  constructor(
    private readonly trees: Counterparts,
    ended: readonly UnitId[],
  ) {
    const { from, to } = trees;
    const among = placesAmong(trees, ended);
    for (const [i, { place, before }] of among.entries())
      this.ranks.set(from.columns.units[place]!, before + i);
    this.passed = passedBefore(to.columns.units.length, among);
  }

  before(unit: UnitId): number {
    return this.trees.from.placeOf(unit) ?? Number.MAX_SAFE_INTEGER;
  }

  across(unit: UnitId): number {
    const place = this.trees.to.placeOf(unit);
    if (place !== undefined) return place + this.passed[place]!;
    return this.ranks.get(unit) ?? Number.MAX_SAFE_INTEGER;
  }
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
function placesAmong(trees: Counterparts, ended: readonly UnitId[]): Ended[] {
  const elders = new Elders(trees);
  const found = new Map<number, Ended>();
  for (const place of placesOf(trees.from, ended)) {
    const above = found.get(trees.from.columns.parents[place]!);
    found.set(place, above ? { ...above, place } : elders.before(place));
  }
  return [...found.values()].sort(byPlace);
}

/** Where the units below several units end at one place, those that are deepest come first. */
const byPlace = (a: Ended, b: Ended) => a.before - b.before || b.depth - a.depth || a.place - b.place;

function placesOf({ placeOf }: UnitsInOrder, units: readonly UnitId[]): Int32Array {
  const places = new Int32Array(units.length);
  for (let i = 0; i < units.length; i++) places[i] = placeOf(units[i]!)!;
  return places.sort();
}

/**
 * A unit that ended comes after the nearest elder sibling that is under the same unit still, with all units below it; or as the first one under
 * that unit. It is asked for rising places, so that siblings are passed once.
 */
class Elders {
  private readonly walks = new Map<number, { next: number; before: number }>();

  constructor(private readonly trees: Counterparts) {}

  before(place: number): Ended {
    const { from, to, inTo } = this.trees;
    const parent = from.columns.parents[place]!;
    const above = parent < 0 ? -1 : inTo[parent]!;
    const walk = this.walks.get(parent) ?? { next: parent + 1, before: above + 1 };
    for (; walk.next < place; walk.next = from.columns.ends[walk.next]!) {
      const elder = inTo[walk.next]!;
      if (elder >= 0 && to.columns.parents[elder] === above) walk.before = to.columns.ends[elder]!;
    }
    this.walks.set(parent, walk);
    return { place, before: walk.before, depth: above < 0 ? 0 : to.columns.depths[above]! + 1 };
  }
}

/** For each place how many of those that ended come before it. */
function passedBefore(places: number, among: readonly Ended[]): Int32Array {
  const counts = new Int32Array(places);
  let next = 0;
  for (let place = 0; place < places; place++) {
    while (next < among.length && among[next]!.before <= place) next += 1;
    counts[place] = next;
  }
  return counts;
}
