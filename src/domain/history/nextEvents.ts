/** Which events are in effect once a revision is known, and which of them differ from those before. */
import { impliedHoldingsOf, joinImplied } from '../fold/impliedHoldings.js';
import type { Day } from '../words/day.js';
import { equal } from '../words/equal.js';
import { type Amendment, type Event, isAmendment, type LedgerEvent } from '../words/event.js';
import type { AmendmentsInEffect } from './amendmentsInEffect.js';
import { differingEvents } from './differingEvents.js';
import { amendmentsKnown, type EffectiveEvents, effectiveEventsOf, versionOf } from './effectiveEvents.js';
import { addByDay, type History, type News, type OtherEvents, onlyAdds } from './history.js';
import { placeInLedger } from './inLedger/placeInLedger.js';
import { versionsIn } from './inLedger/versions.js';

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
  const placeOf = ({ id }: Event) => placeInLedger(ledger, id);
  for (const events of byDay.values()) events.sort((a, b) => placeOf(a) - placeOf(b));
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
  const recorded = [...before.recorded, ...events.filter(isAmendment)];
  const known = amendmentsKnown(recorded, baseline.knownFrom);
  const { amendments } = known;
  const effective: EffectiveEvents = { ...before, amended: new Map(before.amended), amendments, recorded };
  const versions = versionsIn(before.events, all);
  const differing: DifferingEvents = { removed: [], added: [] };
  for (const event of concerned(all, recorded, before.amendments, amendments)) {
    const had = versions.of(event);
    const { effective: has, entry } = versionOf(event, known);
    if (!entry) effective.amended.delete(event.id);
    else if (!equal(entry, before.amended.get(event.id))) effective.amended.set(event.id, entry);
    if (equal(had, has)) continue;
    if (had) differing.removed.push(had);
    if (has) differing.added.push(has);
    versions.set(event, has);
  }
  return { effective: { ...effective, events: versions.events }, ...differing };
}

/** The events that are amended otherwise, also with their reorganization, and all amendments; in the order of the ledger. */
function concerned(
  ledger: readonly LedgerEvent[],
  amendments: readonly Amendment[],
  before: AmendmentsInEffect,
  after: AmendmentsInEffect,
): LedgerEvent[] {
  const reorganizations = new Set([
    ...differing(before.reorganizations, after.reorganizations),
    ...differing(before.reschedulings, after.reschedulings),
  ]);
  const ofThese = ({ reorganization }: LedgerEvent) =>
    reorganization !== undefined && reorganizations.has(reorganization);
  const ids = new Set([
    ...differing(before.events, after.events),
    ...differing(before.corrections, after.corrections),
    ...amendments.map(({ id }) => id),
    ...(reorganizations.size > 0 ? ledger.filter(ofThese).map(({ id }) => id) : []),
  ]);
  const places = [...ids].map((id) => placeInLedger(ledger, id));
  return places.sort((a, b) => a - b).flatMap((place) => ledger[place] ?? []);
}

const differing = <T>(before: Map<string, T>, after: Map<string, T>): string[] => [
  ...[...before.keys()].filter((key) => before.get(key) !== after.get(key)),
  ...[...after.keys()].filter((key) => !before.has(key)),
];
