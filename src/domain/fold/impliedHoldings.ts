/**
 * A transfer that first mentions a duty implies that its giver held it on all earlier days. So such an event changes
 * the past back to the first day of its giver.
 */
import type { Event, UnitId } from '../words/event.js';
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
