/**
 * Duties that an event makes known as having been held before: the giver held them on all its earlier days. So
 * such an event reaches back to the day on which its giver began.
 */
import type { Day } from '../words/day.js';
import type { Event, UnitId } from '../words/event.js';
import { effectsOf } from './effects.js';
import type { ImpliedHolding } from './tree.js';

type ImpliedByUnit = Map<UnitId, ImpliedHolding[]>;

/** What these events say of their givers' earlier days. */
export function impliedHoldingsOf(events: Event[]): ImpliedByUnit {
  const impliedHoldings: ImpliedByUnit = new Map();
  for (const { type, data, effectiveOn, id } of events) {
    if (type !== 'DutyTransferred' || data.duty === undefined || data.name === undefined) continue;
    for (const unit of data.from) {
      impliedHoldings.set(unit, [
        ...(impliedHoldings.get(unit) ?? []),
        { duty: data.duty, before: effectiveOn, because: id },
      ]);
    }
  }
  return impliedHoldings;
}

export function joinImplied(known: ImpliedByUnit, more: ImpliedByUnit): ImpliedByUnit {
  if (more.size === 0) return known;
  const joined = new Map(known);
  for (const [unit, impliedHoldings] of more)
    joined.set(unit, [...(joined.get(unit) ?? []), ...impliedHoldings]);
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
