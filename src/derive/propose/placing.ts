/** Which units must be told where they stand, so that every sibling order is that of the new list. */
import { type Matching, otherSide } from '../match/matching.js';
import { childrenOf, type ListedUnit } from '../read/unitList.js';

/** Right after this sibling; '' first; absent last. */
export interface Place {
  after?: ListedUnit | '';
}

/** By units of the new list. Who is not here stands right without a word. */
export function placesOf(matching: Matching): Map<ListedUnit, Place> {
  const places = new Map<ListedUnit, Place>();
  for (const parent of [null, ...matching.new.units]) {
    const children = childrenOf(matching.new, parent);
    const { stay, carried } = standing(matching, parent);
    const kept = longestRun([...stay, ...carried], children);
    const lastKept = children.findLastIndex((child) => kept.has(child));
    children.forEach((child, i) => {
      if (kept.has(child)) return;
      // What is carried arrives last as well, but earlier: its merge is written before what stands below the result.
      const inTurn =
        i > lastKept && children.slice(lastKept + 1).every((one) => arrivesInTurn(matching, one));
      places.set(child, inTurn ? {} : { after: children[i - 1] ?? '' });
    });
  }
  return places;
}

/** Who stands below this parent of the new list if nothing is said: first who stays, then who comes with merged units. */
function standing(matching: Matching, parent: ListedUnit | null) {
  const before = parent && otherSide(matching, parent);
  const here = parent === null ? matching.old.roots : (before?.children ?? []);
  const sources = matching.merges.filter(({ one }) => one === parent).flatMap(({ many }) => many);
  const below = (units: ListedUnit[]) =>
    units.flatMap((unit) => {
      const now = otherSide(matching, unit);
      return now && now.parent === parent ? [now] : [];
    });
  return { stay: below(here), carried: below(sources.flatMap(({ children }) => children)) };
}

/**
 * Moved and new units are written in the order of the new list; a reordered one needs an anchor, and the parts of a
 * split are written together.
 */
function arrivesInTurn(matching: Matching, unit: ListedUnit): boolean {
  const old = otherSide(matching, unit);
  if (!old) return (matching.joined.get(unit)?.one ?? unit) === unit;
  return !staysBelow(matching, old, unit);
}

export function staysBelow(matching: Matching, old: ListedUnit, now: ListedUnit): boolean {
  return old.parent === null ? now.parent === null : otherSide(matching, old.parent) === now.parent;
}

/** As many as possible of those who stand, in this order, that are in their right order already. */
export function longestRun<T>(standing: T[], wanted: T[]): Set<T> {
  const rank = new Map(wanted.map((one, i) => [one, i]));
  /** For each length, the run that ends lowest: its last, and the run before that. */
  const runs: Run<T>[] = [];
  for (const one of standing) {
    const here = rank.get(one);
    if (here === undefined) continue;
    const longer = runs.findIndex((run) => run.rank >= here);
    const length = longer < 0 ? runs.length : longer;
    runs[length] = { one, rank: here, before: runs[length - 1] };
  }
  const kept = new Set<T>();
  for (let run = runs.at(-1); run; run = run.before) kept.add(run.one);
  return kept;
}

interface Run<T> {
  one: T;
  rank: number;
  before?: Run<T>;
}
