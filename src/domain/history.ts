/** All that is known of one organization at one revision, ready to decide upon. */

import { type CoveredPeriod, coverageAfter } from './coverage.js';
import type { Day } from './day.js';
import { applyDay } from './dayStep.js';
import {
  type Baseline,
  type Content,
  type DutyId,
  type Event,
  isAmendment,
  type LedgerEvent,
  type PostId,
  type Reorganization,
  type ReorganizationId,
  type UnitId,
} from './event.js';
import { joinLatent, latentOf } from './latent.js';
import { dutiesMadeBy, postsMadeBy, unitsMadeBy } from './made.js';
import { type Readings, read } from './readings.js';
import { copyTree, type Latent, newTree, type Tree } from './tree.js';

export interface History {
  /** `knownFrom`: the day of the oldest chart. */
  baseline: Baseline;
  coverage: CoveredPeriod[];
  revision: number;
  /** Every event as recorded. */
  ledger: LedgerEvent[];
  readings: Readings;
  /** The readings in effect by their day, in ledger order. */
  byDay: Map<Day, Event[]>;
  /** The days of `byDay`, oldest first. */
  days: Day[];
  /** The tree after the last of the days. */
  latest: Tree;
  /** Every id ever given: the next one counts on from here. */
  unitIds: Set<UnitId>;
  dutyIds: Set<DutyId>;
  postIds: Set<PostId>;
  /** The duties that are known, with the name each was first given. */
  duties: Map<DutyId, string>;
  /** What later events say of units' earlier days. */
  latent: Map<UnitId, Latent[]>;
  /** As recorded. */
  reorganizations: Map<ReorganizationId, Reorganization>;
}

export const newHistory = (baseline: Baseline): History => ({
  baseline,
  coverage: [],
  revision: 0,
  ledger: [],
  readings: read([], baseline.knownFrom),
  byDay: new Map(),
  days: [],
  latest: newTree(),
  unitIds: new Set(),
  dutyIds: new Set(),
  postIds: new Set(),
  duties: new Map(),
  latent: new Map(),
  reorganizations: new Map(),
});

/** What a revision adds to what is known. */
export interface News {
  events: LedgerEvent[];
  content: Content;
}

/** Takes in the next revision. Changes the history. */
export function learn(history: History, { events, content }: News): void {
  history.revision += 1;
  history.ledger.push(...events);
  history.coverage = coverageAfter(history.coverage, content);
  if ('extension' in content) {
    history.baseline = { ...history.baseline, knownFrom: content.extension.knownFrom };
  }
  if ('reorganization' in content) {
    history.reorganizations.set(content.reorganization.id, content.reorganization);
  }
  for (const event of events) learnIds(history, event);
  if (onlyAdds(events, content)) addReadings(history, events);
  else readAnew(history, read(history.ledger, history.baseline.knownFrom));
}

/** Whether all that was known before reads as it did. */
export const onlyAdds = (events: LedgerEvent[], content: Content): events is Event[] =>
  !('extension' in content) && !events.some(isAmendment);

/** The history as it would be if the ledger read so. */
export function historyReading(history: History, readings: Readings): History {
  const other = { ...history };
  readAnew(other, readings);
  return other;
}

function readAnew(history: History, readings: Readings): void {
  history.readings = { ...readings, events: [] };
  history.byDay = new Map();
  history.days = [];
  history.duties = new Map();
  history.latent = new Map();
  history.latest = newTree();
  addReadings(history, readings.events);
}

function addReadings(history: History, events: Event[]): void {
  const last = history.days.at(-1) ?? '';
  history.readings.events.push(...events);
  addByDay(history.byDay, events);
  for (const { duty, name } of events.flatMap(dutiesMadeBy)) {
    if (!history.duties.has(duty)) history.duties.set(duty, name);
  }
  const news = latentOf(events);
  history.latent = joinLatent(history.latent, news);
  history.days = [...history.byDay.keys()].sort();
  const onlyLater = news.size === 0 && events.every(({ effectiveOn }) => effectiveOn > last);
  const from = onlyLater
    ? { tree: history.latest, after: last }
    : { tree: newTree(history.latent), after: '' };
  for (const day of history.days) {
    if (day > from.after) applyDay(from.tree, day, history.byDay.get(day)!);
  }
  history.latest = from.tree;
}

function learnIds(history: History, event: LedgerEvent): void {
  for (const id of unitsMadeBy(event)) history.unitIds.add(id);
  for (const { duty } of dutiesMadeBy(event)) history.dutyIds.add(duty);
  for (const id of postsMadeBy(event)) history.postIds.add(id);
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
  const days = new Map<Day, Event[]>();
  for (const known of history.days) if (known >= day) days.set(known, [...history.byDay.get(known)!]);
  addByDay(days, more);
  return inOrder(days);
}

/** Events day by day, oldest first. */
export function byDay(events: Event[]): [Day, Event[]][] {
  const days = new Map<Day, Event[]>();
  addByDay(days, events);
  return inOrder(days);
}

const inOrder = (days: Map<Day, Event[]>) => [...days].sort(([a], [b]) => (a < b ? -1 : 1));
