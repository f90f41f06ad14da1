/** The days of a history: the events of each, and the tree on the eve of one. */
import { copyTree, type Tree } from '../fold/tree.js';
import type { Day } from '../words/day.js';
import type { Event } from '../words/event.js';
import { finish, type Steps } from '../words/steps.js';
import { addByDay, type History } from './history.js';
import { requireKnown } from './newest/pastNeeded.js';
import { treeIn } from './overTime/overlay.js';
import { refold } from './overTime/refold.js';
import { countBefore } from './overTime/timed.js';
import { timedOf } from './overTime/timedOf.js';

/** The tree on the eve of a day. The caller may change it; it is right until the history learns something. */
export const treeOnEve = (history: History, day: Day): Tree => finish(treeOnEveInSteps(history, day));

export function* treeOnEveInSteps(history: History, day: Day): Steps<Tree> {
  const { instead, days, latest, impliedHoldings } = history;
  requireKnown(history, day);
  if (instead) return (yield* refold(instead.of, instead, day)).tree;
  return day > (days.at(-1) ?? '')
    ? copyTree(latest)
    : treeIn(timedOf(history), day, undefined, impliedHoldings);
}

export const eventsOn = ({ instead, byDay }: History, day: Day): Event[] =>
  instead?.byDay.get(day) ?? byDay.get(day) ?? [];

/** The days from one to another, both included, on which there are events. */
export function daysBetween({ instead, days }: History, from: Day, to: Day): Day[] {
  const own = days.slice(countBefore(days, from, itself), countBefore(days, to, itself) + 1);
  const all = new Set([...own, ...(instead?.byDay.keys() ?? [])]);
  return [...all].filter((day) => from <= day && day <= to).sort();
}

const itself = (day: Day) => day;

/** Events grouped by day, oldest first. */
export function groupedByDay(events: Event[]): [Day, Event[]][] {
  const days = new Map<Day, Event[]>();
  addByDay(days, events);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}
