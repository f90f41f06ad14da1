/** A history takes in the next revision. */

import { dutiesIntroducedBy, postsCreatedBy, unitsCreatedBy } from '../fold/createdIds.js';
import { addFirstDays, firstDayTouched, impliedHoldingsOf, joinImplied } from '../fold/impliedHoldings.js';
import { applyDay, type DayOutcome } from '../fold/steps/dayStep.js';
import { copyTree, type Tree } from '../fold/tree.js';
import type { Day } from '../words/day.js';
import type { Event, LedgerEvent } from '../words/event.js';
import { coverageAfter } from './coverage.js';
import { differingEvents } from './differingEvents.js';
import { dutyNamesOf } from './dutyNames.js';
import { type EffectiveEvents, effectiveEventsOf } from './effectiveEvents.js';
import { addByDay, type History, type News, onlyAdds } from './history.js';
import { daysBefore, keepLast, latestOf } from './keptTrees.js';

/** What was computed when the revision was decided on this history; without it, it is computed here. */
export interface Computed {
  after: { tree: Tree; outcomes: Map<Day, DayOutcome> };
  effective?: EffectiveEvents;
}

/** Adds the next revision. Changes the history. */
export function learn(history: History, { events, content }: News, computed?: Computed): void {
  history.revision += 1;
  for (const event of events) history.ledger.push(event);
  history.coverage = coverageAfter(history.coverage, content);
  if ('extension' in content) {
    history.baseline = { ...history.baseline, knownFrom: content.extension.knownFrom };
  }
  if ('reorganization' in content) {
    history.reorganizations.set(content.reorganization.id, content.reorganization);
  }
  for (const event of events) learnIds(history, event);
  if (onlyAdds(events, content)) addEffective(history, events, computed);
  else {
    const { knownFrom } = history.baseline;
    replaceEffective(history, computed?.effective ?? effectiveEventsOf(history.ledger, knownFrom));
    takeTree(history, computed);
  }
}

/** The history as it would be with other effective events. Its trees are folded when they are needed. */
export function historyWith(history: History, effective: EffectiveEvents): History {
  const other = { ...history };
  replaceEffective(other, effective);
  return other;
}

/** Its latest tree is absent afterwards. */
function replaceEffective(history: History, effective: EffectiveEvents): void {
  const first = firstDayReplaced(history, effective);
  history.effective = { ...effective, events: [] };
  history.byDay = new Map();
  history.days = [];
  history.duties = dutyNamesOf(effective.events, history.ledger);
  history.impliedHoldings = new Map();
  forgetFrom(history, first);
  history.firstDays = new Map();
  takeIn(history, effective.events);
}

/** From a day on, the trees are no longer those that were folded. */
function forgetFrom(history: History, first: Day): void {
  history.kept = history.kept.filter(({ day }) => day < first);
  history.outcomes = new Map([...history.outcomes].filter(([day]) => day < first));
  history.latest = undefined;
}

/** The latest tree, as it was computed for the decision; without that it is folded here. */
function takeTree(history: History, computed: Computed | undefined): void {
  if (!computed) return void latestOf(history);
  history.latest = copyTree(computed.after.tree);
  for (const [day, outcome] of computed.after.outcomes) history.outcomes.set(day, outcome);
}

/** The first day on which the tree may be another with these effective events. */
function firstDayReplaced({ effective: before, firstDays }: History, after: EffectiveEvents): Day {
  const { removed, added } = differingEvents(before.events, after.events);
  return firstDayTouched(firstDays, [...removed, ...added]);
}

function addEffective(history: History, events: Event[], computed?: Computed): void {
  const last = history.days.at(-1);
  const first = firstDayTouched(history.firstDays, events);
  const eventsBefore = history.effective.events.length;
  const latest = latestOf(history);
  takeIn(history, events);
  if (last !== undefined && first <= last) {
    forgetFrom(history, first);
    takeTree(history, computed);
    return;
  }
  if (last !== undefined && events.length > 0) keepLast(history, last, latest, eventsBefore);
  if (computed) {
    takeTree(history, computed);
    return;
  }
  latest.impliedHoldings = history.impliedHoldings;
  for (const day of history.days.slice(daysBefore(history.days, first))) {
    history.outcomes.set(day, applyDay(latest, day, history.byDay.get(day)!));
  }
}

/** Adds the events to all lists of events, but not to the tree. */
function takeIn(history: History, events: Event[]): void {
  for (const event of events) history.effective.events.push(event);
  const newDays = [...new Set(events.map(({ effectiveOn }) => effectiveOn))].filter(
    (day) => !history.byDay.has(day),
  );
  addDays(history, newDays.sort());
  addByDay(history.byDay, events);
  addFirstDays(history.firstDays, events);
  for (const { duty, name } of events.flatMap(dutiesIntroducedBy)) {
    if (!history.duties.has(duty)) history.duties.set(duty, name);
  }
  history.impliedHoldings = joinImplied(history.impliedHoldings, impliedHoldingsOf(events));
}

/** The new days oldest first. Most often they are later than all others. */
function addDays(history: History, newDays: Day[]): void {
  const [first] = newDays;
  const isLater = first !== undefined && first > (history.days.at(-1) ?? '');
  history.days.push(...newDays);
  if (first !== undefined && !isLater) history.days.sort();
}

function learnIds(history: History, event: LedgerEvent): void {
  for (const id of unitsCreatedBy(event)) history.unitIds.add(id);
  for (const { duty } of dutiesIntroducedBy(event)) history.dutyIds.add(duty);
  for (const id of postsCreatedBy(event)) history.postIds.add(id);
}
