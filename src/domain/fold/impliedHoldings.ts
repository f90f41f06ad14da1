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

/** The first day on which new events may change anything. */
export function firstDayTouched(known: Event[], events: Event[]): Day {
  const givers = impliedHoldingsOf(events);
  const days = events.map(({ effectiveOn }) => effectiveOn);
  if (givers.size > 0) {
    for (const event of [...known, ...events]) {
      const { begins, returns } = effectsOf(event);
      if ([...begins, ...returns].some(({ unit }) => givers.has(unit))) days.push(event.effectiveOn);
    }
  }
  return days.reduce((a, b) => (a < b ? a : b), '9999-12-31');
}
