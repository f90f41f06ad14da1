/** What of one list is what of the other, as far as it was found out. */
import type { Bilingual } from '../../domain/words/bilingual.js';
import { childrenOf, type ListedUnit, type UnitList } from '../read/unitList.js';

export interface Verdict {
  /** From 0 to 1. */
  score: number;
  reasons: Bilingual[];
}

/** One unit in both lists. */
export interface Pair extends Verdict {
  old: ListedUnit;
  new: ListedUnit;
}

/** Several that became one, or one that became several. */
export interface Join extends Verdict {
  many: ListedUnit[];
  one: ListedUnit;
}

export interface Matching {
  old: UnitList;
  new: UnitList;
  /** By either of its units. */
  pairs: Map<ListedUnit, Pair>;
  /** Old units that became one new one, which an old one may be already: then they were absorbed. */
  merges: Join[];
  splits: Join[];
  /** What a merge or split has used up, with its join. */
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

/** The same, read backwards: a split is a merge then. */
export const mirrored = (matching: Matching): Matching => ({
  ...matching,
  old: matching.new,
  new: matching.old,
  merges: matching.splits,
  splits: matching.merges,
});

export function pair(matching: Matching, old: ListedUnit, now: ListedUnit, verdict: Verdict): void {
  const made = { old, new: now, ...verdict };
  matching.pairs.set(old, made);
  matching.pairs.set(now, made);
}

export function merge(matching: Matching, many: ListedUnit[], one: ListedUnit, verdict: Verdict): void {
  const join = { many, one, ...verdict };
  matching.merges.push(join);
  for (const unit of many) matching.joined.set(unit, join);
  if (!matching.pairs.has(one)) matching.joined.set(one, join);
}

/** Nothing is known of it yet. */
export const isFree = ({ pairs, joined }: Matching, unit: ListedUnit) =>
  !pairs.has(unit) && !joined.has(unit);

export const free = (matching: Matching, units: ListedUnit[]) =>
  units.filter((unit) => isFree(matching, unit));

/** The same unit in the other list. */
export function otherSide({ pairs }: Matching, unit: ListedUnit): ListedUnit | undefined {
  const found = pairs.get(unit);
  return found && (found.old === unit ? found.new : found.old);
}

/** Where in the new list to look for what stood below an old unit; null: at the top. */
export function heirOf(matching: Matching, parent: ListedUnit | null): ListedUnit | null | undefined {
  if (parent === null) return null;
  const join = matching.joined.get(parent);
  return otherSide(matching, parent) ?? (join && join.one !== parent ? join.one : undefined);
}

/** Old units that nothing is known of, by the new parent below which they would be. */
export function strayedFrom(matching: Matching): Map<ListedUnit | null, ListedUnit[]> {
  const found = new Map<ListedUnit | null, ListedUnit[]>();
  for (const unit of free(matching, matching.old.units)) {
    const heir = heirOf(matching, unit.parent);
    if (heir === undefined) continue;
    const beside = found.get(heir);
    if (beside) beside.push(unit);
    else found.set(heir, [unit]);
  }
  return found;
}

/** Each new parent with new units below it that nothing is known of, beside the old ones looked for there. */
export function openPlaces(matching: Matching): { removed: ListedUnit[]; added: ListedUnit[] }[] {
  return [...strayedFrom(matching)].flatMap(([parent, removed]) => {
    const added = free(matching, childrenOf(matching.new, parent));
    return added.length > 0 ? [{ removed, added }] : [];
  });
}

/** Where two lists share ids at all, units of different ids are different units. */
export function mayBeOne({ old, new: now }: Matching): (a: ListedUnit, b: ListedUnit) => boolean {
  const ids = new Set(old.units.map(({ id }) => id).filter((id) => id !== undefined));
  const shared = now.units.some(({ id }) => id !== undefined && ids.has(id));
  return (a, b) => !shared || a.id === undefined || b.id === undefined || a.id === b.id;
}
