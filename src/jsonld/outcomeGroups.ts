/**
 * In the W3C organization ontology, every resulting organization of a change event comes from every original one. An
 * event for which that is not true is divided into parts for which it is.
 */
import type { Day } from '../domain/words/day.js';
import { equalityKey } from '../domain/words/equal.js';
import type { UnitId } from '../domain/words/event.js';
import type { Outcome, OutcomeKind } from './outcomes.js';

export interface OutcomeGroup {
  kind: OutcomeKind;
  on: Day;
  originals: UnitId[];
  results: UnitId[];
}

/** The outcomes of one event, with those results in one group that come from the same units. */
export function groupsOf(outcomes: Outcome[]): OutcomeGroup[] {
  const byResult = new Map<UnitId | undefined, OutcomeGroup>();
  for (const { kind, on, from, to } of outcomes) {
    const group = byResult.get(to) ?? { kind, on, originals: [], results: to === undefined ? [] : [to] };
    if (from !== undefined) group.originals.push(from);
    byResult.set(to, group);
  }
  const groups = new Map<string, OutcomeGroup>();
  for (const one of byResult.values()) {
    const key = equalityKey([one.kind, one.results.length > 0, one.originals]);
    const group = groups.get(key);
    if (group) group.results.push(...one.results);
    else groups.set(key, one);
  }
  return [...groups.values()];
}
