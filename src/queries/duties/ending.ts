/** Which event ended a holding. No row names it: it is found among the events that concern the holder. */
import { effectsOf } from '../../domain/fold/effects.js';
import type { EffectiveEvent } from '../record/effectiveEvents.js';
import type { HoldingRow } from './holdings.js';

/** The event that took the duty from its holder, else the one that ended the holder itself. */
export function endingOf(
  { duty, unit, until }: HoldingRow,
  events: readonly EffectiveEvent[],
): EffectiveEvent | undefined {
  const ofDay = events.filter(({ effectiveOn }) => effectiveOn === until);
  const released = ofDay.find((event) =>
    effectsOf(event).releases.some((held) => held.duty === duty && held.unit === unit),
  );
  return released ?? ofDay.find((event) => effectsOf(event).ends.includes(unit));
}
