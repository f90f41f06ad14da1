/**
 * The trees of some days of a history, kept so that the tree of any day is folded from one near it. Trees are copied by
 * reference, so a kept one costs only what has changed since the one before.
 */
import { applyDay } from '../fold/steps/dayStep.js';
import { copyTree, newTree, type Tree } from '../fold/tree.js';
import type { Day } from '../words/day.js';
import type { History, KeptTree } from './history.js';

type Folded = Pick<History, 'byDay' | 'days' | 'kept' | 'outcomes' | 'impliedHoldings'>;

/** There are at least so many events between two kept trees; the last one is kept in any case. */
const APART = 500;

/** Later than every day. */
const AFTER_ALL = '~';

/** The tree after the last day, which the history keeps. The caller may change it only by later days. */
export function latestOf(history: History): Tree {
  history.latest ??= foldUntil(history, AFTER_ALL);
  return history.latest;
}

/** The tree on the eve of a day, folded from the last kept one before it. The caller may change it. */
export function foldUntil(history: Folded, day: Day): Tree {
  const from = history.kept.findLast((one) => one.day < day);
  const tree = from ? copyTree(from.tree) : newTree();
  tree.impliedHoldings = history.impliedHoldings;
  let events = from?.events ?? 0;
  let last = events;
  const { days } = history;
  for (let i = from ? daysBefore(days, from.day) + 1 : 0; i < days.length && days[i]! < day; i++) {
    const known = days[i]!;
    const ofDay = history.byDay.get(known)!;
    history.outcomes.set(known, applyDay(tree, known, ofDay));
    events += ofDay.length;
    if (events - last < APART) continue;
    keepBetween(history, { day: known, tree: copyTree(tree), events });
    last = events;
  }
  return tree;
}

function keepBetween({ kept }: Folded, one: KeptTree): void {
  const place = kept.findLastIndex(({ day }) => day < one.day) + 1;
  const next = kept[place];
  if (next?.day !== one.day) kept.splice(place, 0, one);
}

/** Keeps the tree of the newest day before others, and no longer the one before it if that is near. */
export function keepLast({ kept }: Folded, day: Day, tree: Tree, events: number): void {
  const [before, last] = kept.slice(-2);
  if (before && last && last.events - before.events < APART) kept.pop();
  kept.push({ day, tree: copyTree(tree), events });
}

/** How many of the days, oldest first, are before this one. */
export function daysBefore(days: Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
