/** Which lines of two lists share a row: pairs of places that rise on both sides, chosen step by step. */

/** A place in the first list and a place in the second. */
export type Pair = readonly [before: number, after: number];

/**
 * Each step is a list of possible pairs. A step takes as many of its pairs as can stand together, among those that both
 * orders still allow beside the pairs of the steps before it. So no later step takes a pair away from an earlier one.
 */
export function alignedInSteps(steps: Pair[][]): Pair[] {
  let taken: Pair[] = [];
  for (const possible of steps) {
    const allowed = possible.filter((pair) => isAllowed(taken, pair));
    taken = [...taken, ...mostTogether(allowed)].sort(([a], [b]) => a - b);
  }
  return taken;
}

/** Whether the pair is above the same taken pairs on both sides. `taken` is in order. */
function isAllowed(taken: Pair[], [before, after]: Pair): boolean {
  const gap = firstNotBelow(taken, ([place]) => place, before);
  const next = taken[gap];
  if (next && (next[0] === before || next[1] === after)) return false;
  return gap === firstNotBelow(taken, ([, place]) => place, after);
}

interface Chain {
  pair: Pair;
  previous?: Chain;
}

/**
 * The longest sequence of pairs that rises on both sides. The pairs come by their first place, and for one first place by
 * falling second place, so that a longest rising sequence of second places takes each place once. Of several first places
 * for one second place the first is taken: the new unit of a merger is beside the first of those that it came from.
 */
function mostTogether(pairs: Pair[]): Pair[] {
  const ends: Chain[] = [];
  for (const pair of [...pairs].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const length = firstNotBelow(ends, (chain) => chain.pair[1], pair[1]);
    if (ends[length]?.pair[1] === pair[1]) continue;
    ends[length] = { pair, previous: ends[length - 1] };
  }
  const longest: Pair[] = [];
  for (let chain = ends.at(-1); chain; chain = chain.previous) longest.push(chain.pair);
  return longest.reverse();
}

/** The first item, of items with rising places, whose place is not below `place`. */
function firstNotBelow<T>(items: T[], placeOf: (item: T) => number, place: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(items[middle]!) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
