/** The units that a command creates: where they are described, and the refs by which its other changes may point at them. */

import { type Problem, problem } from '../problems/problem.js';
import type { Change, NewUnit, Verb, Verbs } from '../words/change.js';
import type { UnitId } from '../words/event.js';
import type { FieldPath } from './verbs/verb.js';
import { fieldsAt, verbs, verbsOf } from './verbs/verbs.js';

/** A new unit and where in the input it is described. */
export interface Described {
  unit: NewUnit;
  path: string;
}

/** The new units of one change, in the order of the input. */
export const newUnitsOf = (change: Change, path: string): Described[] =>
  verbsOf(change).flatMap((verb) => newUnitsOfVerb(verb, change[verb], fieldsAt(path, verb)));

function newUnitsOfVerb<V extends Verb>(verb: V, said: Verbs[V] | undefined, at: FieldPath): Described[] {
  const found = (said && verbs[verb].newUnits?.(said)) ?? [];
  return found.map(({ unit, field }) => ({ unit, path: at(field) }));
}

/** What each '@ref' of an input means, and which refs are given twice. */
export function readRefs(described: { ref?: string; path: string; id: UnitId }[]): {
  refs: Map<string, UnitId>;
  problems: Problem[];
} {
  const refs = new Map<string, UnitId>();
  const problems: Problem[] = [];
  for (const { ref, path, id } of described) {
    if (ref === undefined) continue;
    if (refs.has(ref)) problems.push(problem('DUPLICATE_REF', [ref], { path: `${path}.ref` }));
    else refs.set(ref, id);
  }
  return { refs, problems };
}
