/** The units, duties and posts that an event is about. */
import type { DutyId, Fact, PostId, UnitId } from '../words/event.js';
import { effectsOf } from './effects.js';

/** Every unit that an event changes or names, and every unit under which it places others. */
export function unitsOf(event: Fact): UnitId[] {
  const { onEve, ends, onDay, begins, returns, places, names, kinds, holds, oversees } = effectsOf(event);
  const units = new Set<UnitId>(onEve);
  for (const list of [ends, onDay]) for (const unit of list) units.add(unit);
  for (const list of [begins, returns, places, names, kinds, holds, oversees])
    for (const { unit } of list) units.add(unit);
  for (const list of [begins, returns, places]) for (const { parent } of list) if (parent) units.add(parent);
  return [...units];
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
