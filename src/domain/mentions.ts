/** Which units an event speaks of. */
import { effectsOf } from './effects.js';
import type { Fact, UnitId } from './event.js';

/** Every unit that an event speaks of: those it changes or names, and those it places others under. */
export function unitsOf(event: Fact): UnitId[] {
  const effects = effectsOf(event);
  const placed = [...effects.begins, ...effects.returns, ...effects.places];
  const changed = [...placed, ...effects.names, ...effects.kinds, ...effects.holds, ...effects.oversees];
  return [
    ...new Set([
      ...effects.onEve,
      ...effects.ends,
      ...effects.onDay,
      ...changed.map(({ unit }) => unit),
      ...placed.flatMap(({ parent }) => (parent ? [parent] : [])),
    ]),
  ];
}
