/** What the model knows of all days: the states of each unit, and the days on which anything changes. */
import type { Day } from '../../../src/domain/words/day.js';
import type { Event, UnitId } from '../../../src/domain/words/event.js';
import { claimsOf } from './claims.js';
import { daysOf, eventsOn, fold, type ModelUnit } from './fold.js';
import { postsOn } from './posts.js';

export interface ModelState extends ModelUnit {
  from: Day;
  until: Day | null;
}

/** Each unit's states, oldest first; equal neighbours are one. */
export function statesIn(events: readonly Event[]): Map<UnitId, ModelState[]> {
  const lives = new Map<UnitId, ModelState[]>();
  for (const day of daysOf(events)) {
    const { units } = fold(events, day);
    for (const unit of new Set([...units.keys(), ...lives.keys()])) {
      const states = lives.get(unit) ?? [];
      lives.set(unit, states);
      const last = states.at(-1);
      const open = last?.until === null ? last : undefined;
      const now = units.get(unit);
      if (open && now && sameUnit(open, now)) continue;
      if (open) open.until = day;
      if (now) states.push({ ...now, from: day, until: null });
    }
  }
  return lives;
}

const sameUnit = (a: ModelUnit, b: ModelUnit) =>
  a.name === b.name &&
  a.displayName === b.displayName &&
  a.kind === b.kind &&
  a.parent === b.parent &&
  a.after === b.after;

/** The days on which a state begins or ends, or the order of siblings, a post or the oversight changes. */
export function changeDaysIn(events: readonly Event[]): Day[] {
  const shown = (day: Day) => {
    const { units, children } = fold(events, day);
    const { posts, overseers } = postsOn(events, day);
    const all = [units, children, posts, overseers].map((map) => [...map].sort(byId));
    return JSON.stringify(all);
  };
  return daysOf(events).filter((day, i, days) => i === 0 || shown(day) !== shown(days[i - 1] ?? ''));
}

const byId = ([a]: [UnitId | null, unknown], [b]: [UnitId | null, unknown]) =>
  (a ?? '') < (b ?? '') ? -1 : 1;

/**
 * The events that may be named as what made a state: those of its first day that speak of the unit or of the unit
 * above it.
 */
export function causesOf(events: readonly Event[], unit: UnitId, day: Day): string[] {
  const eve = fold(
    events.filter(({ effectiveOn }) => effectiveOn < day),
    day,
  );
  const parent = eve.units.get(unit)?.parent;
  return eventsOn(events, day)
    .filter((event) =>
      claimsOf(event).some(
        (claim) => claim.unit === unit || (claim.is === 'ended' && claim.heir && claim.unit === parent),
      ),
    )
    .map(({ id }) => id);
}
