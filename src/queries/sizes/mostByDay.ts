/** How many of something there are at most on each day, according to any revision. */
import type { Steps } from './sizes.js';

/** What a revision changed: from a day on there are so many more, or fewer. The day '' is before all days. */
export type Difference = readonly [revision: number, day: string, more: number];

export function mostByDay(differences: readonly Difference[]): Steps {
  const days = [...new Set(differences.map(([, day]) => day))].sort();
  const places = new Map(days.map((day, place) => [day, place]));
  const counts = countsOf(days.length);
  // What one revision takes away comes first: otherwise it would count beside what the same revision adds.
  for (const [, day, more] of [...differences].sort((a, b) => a[0] - b[0] || a[2] - b[2]))
    counts.addFrom(places.get(day) ?? 0, more);
  const most = counts.most();
  return days.map((from, place) => ({ from, count: most[place] ?? 0 }));
}

/**
 * A number for each place, at first 0, to which more is added from a place on; and the most that each number ever was. It is a binary tree
 * with the places as its leaves. What is added to many places is kept at a node above them, until one of them is needed alone: so it
 * takes as many steps as the tree has levels, not as many as there are places.
 */
function countsOf(places: number) {
  let width = 1;
  while (width < places) width *= 2;
  const added = new Float64Array(2 * width);
  /** The most that `added` was at any time. */
  const most = new Float64Array(2 * width);
  const add = (node: number, more: number, mostOfIt: number) => {
    most[node] = Math.max(most[node]!, added[node]! + mostOfIt);
    added[node] = added[node]! + more;
  };
  const handDown = (node: number) => {
    for (const below of [2 * node, 2 * node + 1]) add(below, added[node]!, most[node]!);
    added[node] = 0;
    most[node] = 0;
  };
  return {
    addFrom(place: number, more: number): void {
      let node = 1;
      for (let half = width / 2; half >= 1; half /= 2) {
        handDown(node);
        node *= 2;
        if (place & half) node += 1;
        else add(node + 1, more, Math.max(more, 0));
      }
      add(node, more, Math.max(more, 0));
    },
    most(): Float64Array {
      for (let node = 1; node < width; node++) handDown(node);
      return most.subarray(width);
    },
  };
}
