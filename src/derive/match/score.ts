/** How likely two units of different lists are the same unit. */

import type { Bilingual } from '../../domain/words/bilingual.js';
import { nameKey } from '../../domain/words/unitRef.js';
import { type ListedUnit, sameName } from '../read/unitList.js';
import { nameLikeness } from './likeness.js';
import { heirOf, type Matching, otherSide, type Verdict } from './matching.js';
import { why } from './texts.js';

/** Below this score two units count as different. */
export const ENOUGH = 0.5;
/** Below this score a person should check. */
export const SURE = 0.8;

/** The weights of a score add up to 1. For units with children, the children count in place of a part of the name. */
const LEAF = { name: 0.65, kind: 0.1, parent: 0.15, place: 0.1, children: 0 };
const WITH_CHILDREN = { name: 0.4, kind: 0.1, parent: 0.15, place: 0.1, children: 0.25 };
/** Added where names differ but nothing else was added or removed below the parent. */
const ONLY_CHANGE = 0.15;

export interface Question {
  matching: Matching;
  /** Whether no other unit of either list has this name. */
  isOnlyOne: (name: string) => boolean;
  /** Whether they are the only unmatched units below their parents. */
  isOnlyChange: (old: ListedUnit, now: ListedUnit) => boolean;
}

export function scorePair({ matching, ...question }: Question, old: ListedUnit, now: ListedUnit): Verdict {
  const weights = old.children.length + now.children.length > 0 ? WITH_CHILDREN : LEAF;
  const reasons: Bilingual[] = [];
  let score = 0;
  const add = (points: number, reason: Bilingual) => {
    if (points <= 0) return;
    score += points;
    reasons.push(reason);
  };

  const likeness = nameLikeness(old, now);
  if (likeness === 0) reasons.push(why.otherName());
  add(weights.name * likeness, likeness === 1 ? why.sameName() : why.similarName(likeness));
  const besides = heirOf(matching, old.parent) === now.parent;
  if (besides) add(weights.parent, why.sameParent());
  else if (likeness === 1) add(weights.parent * parentLikeness(matching, old, now), why.similarParent());
  if (nameKey(old.kind) === nameKey(now.kind)) add(weights.kind, why.sameKind());
  if (besides && isSamePlace(matching, old, now)) add(weights.place, why.samePlace());
  if (!besides && likeness === 1 && question.isOnlyOne(now.name)) add(weights.place, why.onlyOneSoCalled());
  if (besides && likeness < ENOUGH && question.isOnlyChange(old, now)) add(ONLY_CHANGE, why.onlyChange());
  const shared = sharedChildren(matching, old, now).length;
  const all = old.children.length + now.children.length;
  if (all > 0) add((weights.children * 2 * shared) / all, why.sharedChildren(2 * shared, all));
  // Unrounded sums such as 0.1 + 0.2 would miss a threshold by a rounding error.
  return { score: Math.min(1, Math.round(score * 100) / 100), reasons };
}

/** Parents that are not matched yet may be the same unit. */
function parentLikeness(matching: Matching, old: ListedUnit, now: ListedUnit): number {
  if (!old.parent || !now.parent || heirOf(matching, old.parent) || matching.pairs.has(now.parent)) return 0;
  return nameLikeness(old.parent, now.parent);
}

function isSamePlace(matching: Matching, old: ListedUnit, now: ListedUnit): boolean {
  const beside = (step: number) => {
    const here = siblingAt(matching.old.roots, old, step);
    const there = siblingAt(matching.new.roots, now, step);
    return here === undefined ? there === undefined : otherSide(matching, here) === there;
  };
  return beside(-1) || beside(1);
}

function siblingAt(roots: ListedUnit[], unit: ListedUnit, step: number): ListedUnit | undefined {
  const siblings = unit.parent?.children ?? roots;
  return siblings[siblings.indexOf(unit) + step];
}

/** Children that are matched to each other, or have the same name and are not matched yet. */
export function sharedChildren(matching: Matching, old: ListedUnit, now: ListedUnit): ListedUnit[] {
  return old.children.filter((child) => {
    const other = otherSide(matching, child);
    if (other) return other.parent === now;
    return now.children.some((one) => !matching.pairs.has(one) && sameName(one, child));
  });
}
