/** Pairs units whose names or places changed: the best pairs first, then the pairs that follow from them. */
import { nameKey } from '../../domain/words/unitRef.js';
import type { ListedUnit } from '../read/unitList.js';
import { pairByPlace } from './identical.js';
import { free, isFree, type Matching, mayBeOne, openPlaces, type Pair, pair } from './matching.js';
import { ENOUGH, type Question, scorePair } from './score.js';

/** Scores this close are paired in one step, before the pairs that follow from them are looked for. */
const STEP = 0.05;

export type Wanted = (old: ListedUnit, now: ListedUnit) => boolean;

/** Pairs units as long as any two have a sufficient score. */
export function pairSimilar(matching: Matching, wanted: Wanted): void {
  for (;;) {
    const found = candidates(matching, wanted).filter(({ score }) => score >= ENOUGH);
    const best = found[0]?.score;
    if (best === undefined) return;
    for (const one of found) {
      if (one.score < best - STEP || !isFree(matching, one.old) || !isFree(matching, one.new)) continue;
      pair(matching, one.old, one.new, { score: one.score, reasons: one.reasons });
    }
    pairByPlace(matching);
  }
}

/** The pairs to consider, the best first: of one name, below one parent, or with children of one name. */
export function candidates(matching: Matching, wanted: Wanted): Pair[] {
  const fits = mayBeOne(matching);
  const question = questionOf(matching);
  const looked = new Map<ListedUnit, Set<ListedUnit>>();
  const found: Pair[] = [];
  const look = (old: ListedUnit, now: ListedUnit) => {
    const seen = looked.get(old) ?? new Set();
    looked.set(old, seen);
    if (seen.has(now) || !fits(old, now) || !wanted(old, now)) return;
    seen.add(now);
    found.push({ old, new: now, ...scorePair(question, old, now) });
  };
  for (const { removed, added } of openPlaces(matching))
    for (const old of removed) for (const now of added) look(old, now);
  const added = free(matching, matching.new.units);
  const named = byName(added);
  const withChild = byName(added.flatMap(({ children }) => children));
  for (const old of free(matching, matching.old.units)) {
    for (const now of named.get(nameKey(old.name)) ?? []) look(old, now);
    for (const child of old.children) {
      for (const { parent } of withChild.get(nameKey(child.name)) ?? []) if (parent) look(old, parent);
    }
  }
  // The sort is stable: the order of the lists decides between equal scores.
  return found.sort((a, b) => b.score - a.score);
}

function questionOf(matching: Matching): Question {
  const { old, new: now } = matching;
  const [before, after] = [byName(old.units), byName(now.units)];
  const alone = new Set(
    openPlaces(matching)
      .filter(({ removed, added }) => removed.length === 1 && added.length === 1)
      .flatMap(({ removed }) => removed),
  );
  return {
    matching,
    isOnlyOne: (name) => before.get(nameKey(name))?.length === 1 && after.get(nameKey(name))?.length === 1,
    isOnlyChange: (unit) => alone.has(unit),
  };
}

function byName(units: ListedUnit[]): Map<string, ListedUnit[]> {
  const found = new Map<string, ListedUnit[]>();
  for (const unit of units) {
    const key = nameKey(unit.name);
    const others = found.get(key);
    if (others) others.push(unit);
    else found.set(key, [unit]);
  }
  return found;
}
