/** Which units need a stated place so that siblings have the order of the new list. */
import { type Matching, otherSide } from '../match/matching.js';
import { childrenOf, type ListedUnit } from '../read/unitList.js';

/** Right after this sibling; '' is the first place, absent the last. */
export interface Place {
  after?: ListedUnit | '';
}

/** The places by units of the new list. A unit without an entry is in the right place already. */
export function placesOf(matching: Matching): Map<ListedUnit, Place> {
  const places = new Map<ListedUnit, Place>();
  for (const parent of [null, ...matching.new.units]) {
    const children = childrenOf(matching.new, parent);
    const { stay, carried } = childrenWithoutPlaces(matching, parent);
    const kept = longestRun([...stay, ...carried], children);
    const lastKept = children.findLastIndex((child) => kept.has(child));
    children.forEach((child, i) => {
      if (kept.has(child)) return;
      // Carried children arrive last, too, but earlier: the merge is written before the changes below its result.
      const inTurn =
        i > lastKept && children.slice(lastKept + 1).every((one) => arrivesInTurn(matching, one));
      places.set(child, inTurn ? {} : { after: children[i - 1] ?? '' });
    });
  }
  return places;
}

/** The children of a parent if no place is stated: those that stay, then those carried along with merged units. */
function childrenWithoutPlaces(matching: Matching, parent: ListedUnit | null) {
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
 * Whether a unit is written in its turn: moved and new units are written in the order of the new list, a reordered one
 * needs an anchor, and the parts of a split are written together.
 */
function arrivesInTurn(matching: Matching, unit: ListedUnit): boolean {
  const old = otherSide(matching, unit);
  if (!old) return (matching.joined.get(unit)?.one ?? unit) === unit;
  return !staysBelow(matching, old, unit);
}

export function staysBelow(matching: Matching, old: ListedUnit, now: ListedUnit): boolean {
  return old.parent === null ? now.parent === null : otherSide(matching, old.parent) === now.parent;
}

/** The largest possible part of the present order that is already in the wanted order. */
export function longestRun<T>(present: T[], wanted: T[]): Set<T> {
  const rank = new Map(wanted.map((one, i) => [one, i]));
  /** For each length, the last item of the run that ends lowest, linked to the run before it. */
  const runs: Run<T>[] = [];
  for (const one of present) {
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
