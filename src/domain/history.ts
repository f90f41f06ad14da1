/** All that is known of one organization at one revision, ready to decide upon. */
import type { Day } from './day.js';
import { applyDay } from './dayStep.js';
import { effectsOf } from './effects.js';
import type { Baseline, DutyId, Event, PostId, UnitId } from './event.js';
import { joinLatent, latentOf } from './latent.js';
import { copyTree, type Latent, newTree, type Tree } from './tree.js';

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
  /** The duties and posts that were ever made known, with the name each was first given. */
  duties: Map<DutyId, string>;
  postIds: Set<PostId>;
  /** What later events say of units' earlier days. */
  latent: Map<UnitId, Latent[]>;
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
  duties: new Map(),
  postIds: new Set(),
  latent: new Map(),
  reorganizations: 0,
});

/** Takes in the next revision. Changes the history. */
export function learn(history: History, revision: { events: Event[]; reorganization?: object }): void {
  const last = history.days.at(-1) ?? '';
  history.revision += 1;
  if (revision.reorganization) history.reorganizations += 1;
  history.events.push(...revision.events);
  addByDay(history.byDay, revision.events);
  for (const event of revision.events) learnIds(history, event);
  const news = latentOf(revision.events);
  history.latent = joinLatent(history.latent, news);
  history.days = [...history.byDay.keys()].sort();
  const onlyLater = news.size === 0 && revision.events.every(({ effectiveOn }) => effectiveOn > last);
  const from = onlyLater
    ? { tree: history.latest, after: last }
    : { tree: newTree(history.latent), after: '' };
  for (const day of history.days) {
    if (day > from.after) applyDay(from.tree, day, history.byDay.get(day)!);
  }
  history.latest = from.tree;
}

function learnIds(history: History, event: Event): void {
  const { begins, postBegins } = effectsOf(event);
  for (const { unit } of begins) history.unitIds.add(unit);
  for (const { post } of postBegins) history.postIds.add(post);
  const names = event.type === 'DutyStated' || event.type === 'DutyTransferred';
  if (names && event.data.duty !== undefined && event.data.name !== undefined) {
    history.duties.set(event.data.duty, event.data.name);
  }
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
  const tree = newTree(history.latent);
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
