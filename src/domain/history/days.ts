/** The days of a history: the events of each, and the tree on the eve of one. */
import { applyDay } from '../fold/steps/dayStep.js';
import { copyTree, newTree, type Tree } from '../fold/tree.js';
import type { Day } from '../words/day.js';
import type { Event } from '../words/event.js';
import type { History } from './history.js';
import { addByDay } from './history.js';

/** A copy of the tree on the eve of a day. The caller may change it. */
export function treeOnEve(history: History, day: Day): Tree {
  if (day > (history.days.at(-1) ?? '')) return copyTree(history.latest);
  const tree = newTree(history.impliedHoldings);
  for (const earlier of history.days) {
    if (earlier >= day) break;
    applyDay(tree, earlier, history.byDay.get(earlier)!);
  }
  return tree;
}

/** The events from a day on, grouped by day; on each day the recorded ones, then `more`. */
export function daysFrom(history: History, day: Day, more: Event[]): [Day, Event[]][] {
  const days = new Map<Day, Event[]>();
  for (const known of history.days) if (known >= day) days.set(known, [...history.byDay.get(known)!]);
  addByDay(days, more);
  return inOrder(days);
}

/** Events grouped by day, oldest first. */
export function groupedByDay(events: Event[]): [Day, Event[]][] {
  const days = new Map<Day, Event[]>();
  addByDay(days, events);
  return inOrder(days);
}

const inOrder = (days: Map<Day, Event[]>) => [...days].sort(([a], [b]) => (a < b ? -1 : 1));
