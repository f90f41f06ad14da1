/** The days of a history: the events of each, and the tree on the eve of one. */
import { copyTree, type Tree } from '../fold/tree.js';
import type { Day } from '../words/day.js';
import type { Event } from '../words/event.js';
import type { History } from './history.js';
import { addByDay } from './history.js';
import { daysBefore, foldUntil } from './keptTrees.js';

/** A copy of the tree on the eve of a day. The caller may change it. */
export const treeOnEve = (history: History, day: Day): Tree =>
  history.latest && day > (history.days.at(-1) ?? '') ? copyTree(history.latest) : foldUntil(history, day);

/** The events from a day on, grouped by day; on each day the recorded ones, then `more`. */
export function daysFrom(history: History, day: Day, more: Event[]): [Day, Event[]][] {
  const days = new Map<Day, Event[]>();
  for (const known of history.days.slice(daysBefore(history.days, day)))
    days.set(known, [...history.byDay.get(known)!]);
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
