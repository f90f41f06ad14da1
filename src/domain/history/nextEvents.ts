/** Which events are in effect once a revision is known, and which of them differ from those before. */
import { impliedHoldingsOf, joinImplied } from '../fold/impliedHoldings.js';
import type { Day } from '../words/day.js';
import { equal } from '../words/equal.js';
import { type Event, type EventId, isAmendment, type LedgerEvent } from '../words/event.js';
import type { AmendmentsInEffect } from './amendmentsInEffect.js';
import { differingEvents } from './differingEvents.js';
import { amendmentsKnown, type EffectiveEvents, effectiveEventsOf, versionOf } from './effectiveEvents.js';
import { addByDay, type History, type News, type OtherEvents, onlyAdds } from './history.js';

export interface DifferingEvents {
  /** The effective events of only one of the two, or those that differ. */
  removed: Event[];
  added: Event[];
}

export interface NextEvents extends DifferingEvents, OtherEvents {
  /** All effective events. Absent: those before and the added ones. */
  effective?: EffectiveEvents;
}

export function nextEvents(history: History, { events, content }: News): NextEvents {
  if (onlyAdds(events, content)) {
    const impliedHoldings = joinImplied(history.impliedHoldings, impliedHoldingsOf(events));
    const byDay = new Map<Day, Event[]>();
    for (const { effectiveOn: day } of events)
      if (!byDay.has(day)) byDay.set(day, [...(history.byDay.get(day) ?? [])]);
    addByDay(byDay, events);
    return { removed: [], added: events, byDay, impliedHoldings };
  }
  const { effective, ...differing } = nextEffective(history, { events, content });
  const order = [...history.ledger, ...events];
  return { ...differing, ...withOther(history, effective.events, differing, order), effective };
}

/** The days on which events differ, with all of their events in the order of the ledger. */
export function withOther(
  history: History,
  effective: Event[],
  { removed, added }: DifferingEvents,
  ledger: readonly LedgerEvent[],
): OtherEvents {
  const gone = new Set(removed.map(({ id }) => id));
  const byDay = new Map<Day, Event[]>();
  for (const { effectiveOn: day } of [...removed, ...added])
    if (!byDay.has(day))
      byDay.set(
        day,
        (history.byDay.get(day) ?? []).filter(({ id }) => !gone.has(id)),
      );
  addByDay(byDay, added);
  const ids = new Set([...byDay.values()].flatMap((events) => events.map(({ id }) => id)));
  const places = new Map<EventId, number>();
  ledger.forEach(({ id }, i) => {
    if (ids.has(id)) places.set(id, i);
  });
  for (const events of byDay.values()) events.sort((a, b) => places.get(a.id)! - places.get(b.id)!);
  const isImplying = impliedHoldingsOf([...removed, ...added]).size > 0;
  const impliedHoldings = isImplying ? impliedHoldingsOf(effective) : history.impliedHoldings;
  return { byDay, impliedHoldings };
}

/** Only the events are looked at again of which another amendment is in effect. */
function nextEffective(history: History, { events, content }: News) {
  const { ledger, baseline, effective: before } = history;
  const all = [...ledger, ...events];
  if ('extension' in content) {
    const effective = effectiveEventsOf(all, content.extension.knownFrom);
    return { effective, ...differingEvents(before.events, effective.events) };
  }
  const known = amendmentsKnown(all, baseline.knownFrom);
  const isConcerned = concerned(before.amendments, known.amendments);
  const effective: EffectiveEvents = {
    events: [],
    amended: new Map(before.amended),
    amendments: known.amendments,
  };
  const differing: DifferingEvents = { removed: [], added: [] };
  let place = 0;
  all.forEach((event, i) => {
    const had = before.events[place]?.id === event.id ? before.events[place++] : undefined;
    if (i < ledger.length && !isAmendment(event) && !isConcerned(event)) {
      if (had) effective.events.push(had);
      return;
    }
    const { effective: has, entry } = versionOf(event, known);
    if (!entry) effective.amended.delete(event.id);
    else if (!equal(entry, before.amended.get(event.id))) effective.amended.set(event.id, entry);
    if (equal(had, has)) {
      if (had) effective.events.push(had);
      return;
    }
    if (had) differing.removed.push(had);
    if (has) {
      differing.added.push(has);
      effective.events.push(has);
    }
  });
  return { effective, ...differing };
}

/** Whether an event, or its reorganization, is amended otherwise. */
function concerned(before: AmendmentsInEffect, after: AmendmentsInEffect): (event: Event) => boolean {
  const events = new Set([
    ...differing(before.events, after.events),
    ...differing(before.corrections, after.corrections),
  ]);
  const reorganizations = new Set([
    ...differing(before.reorganizations, after.reorganizations),
    ...differing(before.reschedulings, after.reschedulings),
  ]);
  return ({ id, reorganization }) =>
    events.has(id) || (reorganization !== undefined && reorganizations.has(reorganization));
}

const differing = <T>(before: Map<string, T>, after: Map<string, T>): string[] => [
  ...[...before.keys()].filter((key) => before.get(key) !== after.get(key)),
  ...[...after.keys()].filter((key) => !before.has(key)),
];
