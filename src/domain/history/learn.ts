/** A history takes in the next revision. */

import { createdBy, dutiesIntroducedBy } from '../fold/createdIds.js';
import type { FoldedDay } from '../fold/steps/dayStep.js';
import { copyTree } from '../fold/tree.js';
import { MAPS } from '../fold/treeMaps.js';
import type { Day } from '../words/day.js';
import type { Event, LedgerEvent } from '../words/event.js';
import { type Consequences, consequences } from './consequences.js';
import { coverageAfter } from './coverage.js';
import { nextDutyNames } from './dutyNames.js';
import { addByDay, type History, type News, onlyAdds } from './history.js';
import { countBefore, moveEntries, takeDay, type Written } from './overTime/timed.js';
import { timedOf } from './overTime/timedOf.js';

/** Adds the next revision. Changes the history. `computed`: what was computed when the revision was decided on it. */
export function learn(history: History, news: News, computed = consequences(history, news)): void {
  const { events, content } = news;
  history.revision += 1;
  history.numbers.events += events.length;
  history.coverage = coverageAfter(history.coverage, content);
  if ('extension' in content) {
    history.baseline = { ...history.baseline, knownFrom: content.extension.knownFrom };
  }
  if ('reorganization' in content) history.numbers.reorganizations += 1;
  if (history.knownAfter === undefined) learnRecord(history, news);
  for (const event of events) learnIds(history, event);
  if (onlyAdds(events, content)) addEffective(history, events);
  else replaceEffective(history, computed);
  takeTimeline(history, computed);
}

function learnRecord({ ledger, reorganizations }: History, { events, content }: News): void {
  for (const event of events) ledger.push(event);
  if ('reorganization' in content) reorganizations.set(content.reorganization.id, content.reorganization);
}

function addEffective(history: History, events: Event[]): void {
  if (history.knownAfter === undefined) for (const event of events) history.effective.events.push(event);
  addByDay(history.byDay, events);
  for (const { duty, name } of events.flatMap(dutiesIntroducedBy)) {
    if (!history.duties.has(duty)) history.duties.set(duty, name);
  }
}

function replaceEffective(history: History, { effective, removed, added, byDay }: Consequences): void {
  if (effective) history.effective = effective;
  for (const [day, events] of byDay) {
    if (events.length > 0) history.byDay.set(day, events);
    else history.byDay.delete(day);
  }
  history.duties = nextDutyNames(history, [...removed, ...added], history.effective.events);
}

/** The days that were folded for the revision, and the tree after all days. */
function takeTimeline(history: History, { after, folded, shifts, byDay }: Consequences): void {
  for (const { day, has } of folded) {
    const had = history.outcomes.get(day);
    if (history.forRows && !had) history.forRows.notTaken.push({ day, has });
    else takeDay(timedOf(history), day, had?.written ?? {}, has?.watched);
    if (has) history.outcomes.set(day, { ...known(has), written: writtenOn(has) });
    else history.outcomes.delete(day);
  }
  for (const shift of shifts) moveEntries(timedOf(history), shift);
  history.latest = copyTree(after.tree);
  history.impliedHoldings = after.tree.impliedHoldings;
  const days = [...byDay.keys()];
  const isEmpty = (day: Day) => !history.byDay.has(day);
  if (days.some(isEmpty)) history.days = history.days.filter((day) => !isEmpty(day));
  addDays(history, days.filter((day) => !isEmpty(day)).sort());
}

const known = ({ violations, settled }: FoldedDay) => ({ violations, settled });

function writtenOn({ watched }: FoldedDay): Written {
  const written: Written = {};
  for (const map of MAPS)
    if (watched[map].written.length > 0) written[map] = watched[map].written.map(({ key }) => key);
  return written;
}

/** The days oldest first. Most often they are later than all others. */
function addDays(history: History, days: Day[]): void {
  const last = history.days.at(-1) ?? '';
  const later = days.filter((day) => day > last);
  const earlier = days.filter((day) => day <= last && !isIn(history.days, day));
  history.days.push(...later);
  if (earlier.length > 0) history.days = [...history.days, ...earlier].sort();
}

function isIn(days: Day[], day: Day): boolean {
  const place = countBefore(days, day, (one) => one);
  return days[place] === day;
}

function learnIds(history: History, event: LedgerEvent): void {
  const { units, duties, posts } = createdBy(event);
  for (const id of units) history.unitIds.add(id);
  for (const { duty } of duties) history.dutyIds.add(duty);
  for (const id of posts) history.postIds.add(id);
}
