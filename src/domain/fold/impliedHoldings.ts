/**
 * A transfer that first mentions a duty implies that its giver held it on all earlier days. So such an event changes
 * the past back to the first day of its giver.
 */
import type { Day } from '../words/day.js';
import type { Event, UnitId } from '../words/event.js';
import { effectsOf } from './effects.js';
import type { ImpliedHolding } from './tree.js';

type ImpliedByUnit = Map<UnitId, ImpliedHolding[]>;

/** The holdings on earlier days that these events imply. */
export function impliedHoldingsOf(events: Event[]): ImpliedByUnit {
  const byUnit: ImpliedByUnit = new Map();
  for (const { type, data, effectiveOn, id } of events) {
    if (type !== 'DutyTransferred' || data.duty === undefined || data.name === undefined) continue;
    const implied = { duty: data.duty, before: effectiveOn, because: id };
    for (const unit of data.from) byUnit.set(unit, [...(byUnit.get(unit) ?? []), implied]);
  }
  return byUnit;
}

export function joinImplied(known: ImpliedByUnit, more: ImpliedByUnit): ImpliedByUnit {
  if (more.size === 0) return known;
  const joined = new Map(known);
  for (const [unit, implied] of more) joined.set(unit, [...(joined.get(unit) ?? []), ...implied]);
  return joined;
}

/** The first day on which each unit that these events create or reinstate exists. */
export function addFirstDays(firstDays: Map<UnitId, Day>, events: Event[]): void {
  for (const event of events) {
    const { begins, returns } = effectsOf(event);
    for (const { unit } of [...begins, ...returns]) {
      const known = firstDays.get(unit);
      if (known === undefined || event.effectiveOn < known) firstDays.set(unit, event.effectiveOn);
    }
  }
}

/** The first day on which new events may change anything. `firstDays`: the first day of each unit that existed before. */
export function firstDayTouched(firstDays: ReadonlyMap<UnitId, Day>, events: Event[]): Day {
  const own = new Map<UnitId, Day>();
  addFirstDays(own, events);
  const givers = [...impliedHoldingsOf(events).keys()];
  const days = [
    ...events.map(({ effectiveOn }) => effectiveOn),
    ...givers.flatMap((unit) => [firstDays.get(unit) ?? [], own.get(unit) ?? []].flat()),
  ];
  return days.reduce((a, b) => (a < b ? a : b), '9999-12-31');
}
