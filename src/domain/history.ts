/** All that is known of one organization at one revision, ready to decide upon. */
import type { Day } from './day.js';
import { applyDay } from './dayStep.js';
import { effectsOf } from './effects.js';
import type { Baseline, Event, UnitId } from './event.js';
import { copyTree, newTree, type Tree } from './tree.js';

export interface History {
  baseline: Baseline;
  revision: number;
  /** In ledger order. */
  events: Event[];
  byDay: Map<Day, Event[]>;
  /** The days of `byDay`, oldest first. */
  days: Day[];
  /** The tree after the last of the days. */
  latest: Tree;
  /** Every id ever given to a unit: the next one counts on from here. */
  unitIds: Set<UnitId>;
  reorganizations: number;
}

export const newHistory = (baseline: Baseline): History => ({
  baseline,
  revision: 0,
  events: [],
  byDay: new Map(),
  days: [],
  latest: newTree(),
  unitIds: new Set(),
  reorganizations: 0,
});

/** Takes in the next revision. Changes the history. */
export function learn(history: History, revision: { events: Event[]; reorganization?: object }): void {
  const last = history.days.at(-1) ?? '';
  history.revision += 1;
  if (revision.reorganization) history.reorganizations += 1;
  history.events.push(...revision.events);
  addByDay(history.byDay, revision.events);
  for (const event of revision.events) {
    for (const { unit } of effectsOf(event).begins) history.unitIds.add(unit);
  }
  history.days = [...history.byDay.keys()].sort();
  const onlyLater = revision.events.every(({ effectiveOn }) => effectiveOn > last);
  const from = onlyLater ? { tree: history.latest, after: last } : { tree: newTree(), after: '' };
  for (const day of history.days) {
    if (day > from.after) applyDay(from.tree, day, history.byDay.get(day)!);
  }
  history.latest = from.tree;
}

function addByDay(byDay: Map<Day, Event[]>, events: Event[]): void {
  for (const event of events) {
    const sameDay = byDay.get(event.effectiveOn);
    if (sameDay) sameDay.push(event);
    else byDay.set(event.effectiveOn, [event]);
  }
}

/** The tree on the eve of a day: a copy, to be changed at will. */
export function treeOnEve(history: History, day: Day): Tree {
  if (day > (history.days.at(-1) ?? '')) return copyTree(history.latest);
  const tree = newTree();
  for (const earlier of history.days) {
    if (earlier >= day) break;
    applyDay(tree, earlier, history.byDay.get(earlier)!);
  }
  return tree;
}

/** The events from a day on, day by day, with more of them taken in after the recorded ones. */
export function daysFrom(history: History, day: Day, more: Event[]): [Day, Event[]][] {
  const byDay = new Map<Day, Event[]>();
  for (const known of history.days) if (known >= day) byDay.set(known, [...history.byDay.get(known)!]);
  addByDay(byDay, more);
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
}
