/** The units of two lists that were matched so far. */
import type { Bilingual } from '../../domain/words/bilingual.js';
import { childrenOf, type ListedUnit, type UnitList } from '../read/unitList.js';

export interface Verdict {
  /** From 0 to 1. */
  score: number;
  reasons: Bilingual[];
}

/** One unit that is in both lists. */
export interface Pair extends Verdict {
  old: ListedUnit;
  new: ListedUnit;
}

/** Several units that became one, or one that became several. */
export interface Join extends Verdict {
  many: ListedUnit[];
  one: ListedUnit;
}

export interface Matching {
  old: UnitList;
  new: UnitList;
  /** Each pair under both of its units. */
  pairs: Map<ListedUnit, Pair>;
  /** Old units that became one. If that one is also in the old list, they were absorbed by it. */
  merges: Join[];
  splits: Join[];
  /** The units of merges and splits that are in one list only, each with its join. */
  joined: Map<ListedUnit, Join>;
}

export const newMatching = (old: UnitList, now: UnitList): Matching => ({
  old,
  new: now,
  pairs: new Map(),
  merges: [],
  splits: [],
  joined: new Map(),
});

/** The same matching from the new list to the old one: splits become merges. */
export const mirrored = (matching: Matching): Matching => ({
  ...matching,
  old: matching.new,
  new: matching.old,
  merges: matching.splits,
  splits: matching.merges,
});

export function pair(matching: Matching, old: ListedUnit, now: ListedUnit, verdict: Verdict): void {
  const found = { old, new: now, ...verdict };
  matching.pairs.set(old, found);
  matching.pairs.set(now, found);
}

export function merge(matching: Matching, many: ListedUnit[], one: ListedUnit, verdict: Verdict): void {
  const join = { many, one, ...verdict };
  matching.merges.push(join);
  for (const unit of many) matching.joined.set(unit, join);
  if (!matching.pairs.has(one)) matching.joined.set(one, join);
}

/** Whether the unit is not matched yet. */
export const isFree = ({ pairs, joined }: Matching, unit: ListedUnit) =>
  !pairs.has(unit) && !joined.has(unit);

export const free = (matching: Matching, units: ListedUnit[]) =>
  units.filter((unit) => isFree(matching, unit));

/** The same unit in the other list. */
export function otherSide({ pairs }: Matching, unit: ListedUnit): ListedUnit | undefined {
  const found = pairs.get(unit);
  return found && (found.old === unit ? found.new : found.old);
}

/** The new parent below which the children of an old parent are looked for; null is the top. */
export function heirOf(matching: Matching, parent: ListedUnit | null): ListedUnit | null | undefined {
  if (parent === null) return null;
  const join = matching.joined.get(parent);
  return otherSide(matching, parent) ?? (join && join.one !== parent ? join.one : undefined);
}

/** The old units that are not matched yet, by the new parent below which they are looked for. */
export function unmatchedBelow(matching: Matching): Map<ListedUnit | null, ListedUnit[]> {
  const found = new Map<ListedUnit | null, ListedUnit[]>();
  for (const unit of free(matching, matching.old.units)) {
    const heir = heirOf(matching, unit.parent);
    if (heir === undefined) continue;
    const others = found.get(heir);
    if (others) others.push(unit);
    else found.set(heir, [unit]);
  }
  return found;
}

/** Each new parent with unmatched new units below it, together with the old units looked for there. */
export function openPlaces(matching: Matching): { removed: ListedUnit[]; added: ListedUnit[] }[] {
  return [...unmatchedBelow(matching)].flatMap(([parent, removed]) => {
    const added = free(matching, childrenOf(matching.new, parent));
    return added.length > 0 ? [{ removed, added }] : [];
  });
}

/** If the two lists share any id, units of different ids are different units. */
export function mayBeOne({ old, new: now }: Matching): (a: ListedUnit, b: ListedUnit) => boolean {
  const ids = new Set(old.units.map(({ id }) => id).filter((id) => id !== undefined));
  const shared = now.units.some(({ id }) => id !== undefined && ids.has(id));
  return (a, b) => !shared || a.id === undefined || b.id === undefined || a.id === b.id;
}
