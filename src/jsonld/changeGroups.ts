/**
 * The ontology derives each resulting organization of a change event from each original one. So an event that says more
 * exactly what came of what has parts of which that is true.
 */
import type { Day } from '../domain/words/day.js';
import { equalityKey } from '../domain/words/equal.js';
import type { UnitId } from '../domain/words/event.js';
import type { Change, ChangeKind } from './changes.js';

export interface ChangeGroup {
  kind: ChangeKind;
  on: Day;
  originals: UnitId[];
  results: UnitId[];
}

/** The changes of one event: those results together that came of the same units. */
export function groupsOf(changes: Change[]): ChangeGroup[] {
  const byResult = new Map<UnitId | undefined, ChangeGroup>();
  for (const { kind, on, from, to } of changes) {
    const group = byResult.get(to) ?? { kind, on, originals: [], results: to === undefined ? [] : [to] };
    if (from !== undefined) group.originals.push(from);
    byResult.set(to, group);
  }
  const groups = new Map<string, ChangeGroup>();
  for (const one of byResult.values()) {
    const isOf = equalityKey([one.kind, one.results.length > 0, one.originals]);
    const group = groups.get(isOf);
    if (group) group.results.push(...one.results);
    else groups.set(isOf, one);
  }
  return [...groups.values()];
}
