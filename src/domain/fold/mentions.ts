/** The units, duties and posts that an event is about. */
import type { DutyId, Fact, PostId, UnitId } from '../words/event.js';
import { effectsOf } from './effects.js';

/** Every unit that an event changes or names, and every unit under which it places others. */
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

/** Every duty and post that an event changes or names. */
export function dutiesAndPostsOf(event: Fact): (DutyId | PostId)[] {
  const { holds, gives, postBegins, postChanges, postEnds, oversees } = effectsOf(event);
  return [
    ...[...holds, ...gives].map(({ duty }) => duty),
    ...[...postBegins, ...postChanges].map(({ post }) => post),
    ...postEnds,
    ...oversees.flatMap(({ posts }) => posts),
  ];
}
