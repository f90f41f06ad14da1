/**
 * Duties that an event makes known as having been held before: the giver held them on all its earlier days. So
 * such an event reaches back to the day on which its giver began.
 */
import type { Day } from './day.js';
import { effectsOf } from './effects.js';
import type { Event, UnitId } from './event.js';
import type { Latent } from './tree.js';

type LatentByUnit = Map<UnitId, Latent[]>;

/** What these events say of their givers' earlier days. */
export function latentOf(events: Event[]): LatentByUnit {
  const latent: LatentByUnit = new Map();
  for (const { type, data, effectiveOn, id } of events) {
    if (type !== 'DutyTransferred' || data.duty === undefined || data.name === undefined) continue;
    for (const unit of data.from) {
      latent.set(unit, [...(latent.get(unit) ?? []), { duty: data.duty, before: effectiveOn, because: id }]);
    }
  }
  return latent;
}

export function joinLatent(known: LatentByUnit, more: LatentByUnit): LatentByUnit {
  if (more.size === 0) return known;
  const joined = new Map(known);
  for (const [unit, latent] of more) joined.set(unit, [...(joined.get(unit) ?? []), ...latent]);
  return joined;
}

/** The first day on which new events may change anything. */
export function firstDayTouched(known: Event[], events: Event[]): Day {
  const givers = latentOf(events);
  const days = events.map(({ effectiveOn }) => effectiveOn);
  if (givers.size > 0) {
    for (const event of [...known, ...events]) {
      const { begins, returns } = effectsOf(event);
      if ([...begins, ...returns].some(({ unit }) => givers.has(unit))) days.push(event.effectiveOn);
    }
  }
  return days.reduce((a, b) => (a < b ? a : b), '9999-12-31');
}
