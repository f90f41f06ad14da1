/** All that is known of one organization at one revision, ready to decide upon. */

import { dutiesIntroducedBy, postsCreatedBy, unitsCreatedBy } from '../fold/createdIds.js';
import { impliedHoldingsOf, joinImplied } from '../fold/impliedHoldings.js';
import { applyDay } from '../fold/steps/dayStep.js';
import { type ImpliedHolding, newTree, type Tree } from '../fold/tree.js';
import type { Baseline, Content, Reorganization } from '../words/content.js';
import type { Day } from '../words/day.js';
import {
  type DutyId,
  type Event,
  isAmendment,
  type LedgerEvent,
  type PostId,
  type ReorganizationId,
  type UnitId,
} from '../words/event.js';
import { type CoveredPeriod, coverageAfter } from './coverage.js';
import { dutyNamesOf } from './dutyNames.js';
import { type EffectiveEvents, effectiveEventsOf } from './effectiveEvents.js';

export interface History {
  /** `knownFrom`: the day of the oldest chart. */
  baseline: Baseline;
  coverage: CoveredPeriod[];
  revision: number;
  /** Every event as recorded. */
  ledger: LedgerEvent[];
  effective: EffectiveEvents;
  /** The effective events by their day, in ledger order. */
  byDay: Map<Day, Event[]>;
  /** The days of `byDay`, oldest first. */
  days: Day[];
  /** The tree after the last of the days. */
  latest: Tree;
  /** All ids ever given, so that a new one differs from them. */
  unitIds: Set<UnitId>;
  dutyIds: Set<DutyId>;
  postIds: Set<PostId>;
  /** The known duties with their names (dutyNames.ts). */
  duties: Map<DutyId, string>;
  /** The duties that units held before the event that first mentions them. */
  impliedHoldings: Map<UnitId, ImpliedHolding[]>;
  /** As recorded. */
  reorganizations: Map<ReorganizationId, Reorganization>;
}

export const newHistory = (baseline: Baseline): History => ({
  baseline,
  coverage: [],
  revision: 0,
  ledger: [],
  effective: effectiveEventsOf([], baseline.knownFrom),
  byDay: new Map(),
  days: [],
  latest: newTree(),
  unitIds: new Set(),
  dutyIds: new Set(),
  postIds: new Set(),
  duties: new Map(),
  impliedHoldings: new Map(),
  reorganizations: new Map(),
});

/** The content of the next revision. */
export interface News {
  events: LedgerEvent[];
  content: Content;
}

/** Adds the next revision. Changes the history. */
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
  if (onlyAdds(events, content)) addEffective(history, events);
  else replaceEffective(history, effectiveEventsOf(history.ledger, history.baseline.knownFrom));
}

/** Whether all earlier events keep their effective versions. */
export const onlyAdds = (events: LedgerEvent[], content: Content): events is Event[] =>
  !('extension' in content) && !events.some(isAmendment);

/** The history as it would be with other effective events. */
export function historyWith(history: History, effective: EffectiveEvents): History {
  const other = { ...history };
  replaceEffective(other, effective);
  return other;
}

function replaceEffective(history: History, effective: EffectiveEvents): void {
  history.effective = { ...effective, events: [] };
  history.byDay = new Map();
  history.days = [];
  history.duties = dutyNamesOf(effective.events, history.ledger);
  history.impliedHoldings = new Map();
  history.latest = newTree();
  addEffective(history, effective.events);
}

function addEffective(history: History, events: Event[]): void {
  const last = history.days.at(-1) ?? '';
  history.effective.events.push(...events);
  addByDay(history.byDay, events);
  for (const { duty, name } of events.flatMap(dutiesIntroducedBy)) {
    if (!history.duties.has(duty)) history.duties.set(duty, name);
  }
  const implied = impliedHoldingsOf(events);
  history.impliedHoldings = joinImplied(history.impliedHoldings, implied);
  history.days = [...history.byDay.keys()].sort();
  const onlyLater = implied.size === 0 && events.every(({ effectiveOn }) => effectiveOn > last);
  const from = onlyLater
    ? { tree: history.latest, after: last }
    : { tree: newTree(history.impliedHoldings), after: '' };
  for (const day of history.days) {
    if (day > from.after) applyDay(from.tree, day, history.byDay.get(day)!);
  }
  history.latest = from.tree;
}

function learnIds(history: History, event: LedgerEvent): void {
  for (const id of unitsCreatedBy(event)) history.unitIds.add(id);
  for (const { duty } of dutiesIntroducedBy(event)) history.dutyIds.add(duty);
  for (const id of postsCreatedBy(event)) history.postIds.add(id);
}

/** Adds events to those of their days. */
export function addByDay(byDay: Map<Day, Event[]>, events: Event[]): void {
  for (const event of events) {
    const sameDay = byDay.get(event.effectiveOn);
    if (sameDay) sameDay.push(event);
    else byDay.set(event.effectiveOn, [event]);
  }
}
