/** The units that one text can point at, in the tree of the eve or of the day. */

import { named, type Tree } from '../fold/tree.js';
import type { UnitId } from '../words/event.js';
import { formatPath, nameKey, parseRef, unitsAt } from '../words/unitRef.js';
import type { DayToResolve, Pointer } from './pointers.js';

/** Ids and refs mean the same on every day. */
export function direct({ refs, knows }: Pick<DayToResolve, 'refs' | 'knows'>, { text }: Pointer): UnitId[] {
  if (knows(text)) return [text];
  const parsed = parseRef(text);
  const unit = 'ref' in parsed ? refs.get(parsed.ref) : undefined;
  return unit === undefined ? [] : [unit];
}

export function onEve(eve: Tree, { text, need }: Pointer, ending: Set<UnitId>): UnitId[] {
  if (need === 'ended') {
    const ended = endedAt(eve, text);
    return ended.length > 0 ? ended : at(eve, text);
  }
  const units = at(eve, text);
  return need === 'living' ? units.filter((unit) => !ending.has(unit)) : units;
}

/** A unit known to end that day cannot be meant where a living unit is needed, even before its end is resolved. */
export function onDay(day: Tree, { text, need }: Pointer, ending: Set<UnitId>): UnitId[] {
  const units = at(day, text);
  return need === 'living' ? units.filter((unit) => !ending.has(unit)) : units;
}

export const ambiguousOnEve = (eve: Tree, pointer: Pointer, ending: Set<UnitId>) =>
  onEve(eve, pointer, ending).length > 1;

export function at(tree: Tree, text: string): UnitId[] {
  const parsed = parseRef(text);
  return 'path' in parsed ? unitsAt(named(tree), parsed.path) : [];
}

/** The ended units that had this path on their last day. */
export function endedAt(tree: Tree, text: string): UnitId[] {
  const parsed = parseRef(text);
  if (!('path' in parsed)) return [];
  // Name by name: a full-width slash in a name would otherwise become one that separates two names.
  const keyOf = (path: string[]) => formatPath(path.map(nameKey));
  const key = keyOf(parsed.path);
  return [...tree.ended].filter(([, { path }]) => keyOf(path) === key).map(([unit]) => unit);
}
