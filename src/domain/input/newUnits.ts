/** The units that a command makes: their ids, and the refs by which its other changes may point at them. */

import { type Problem, problem } from '../problems/problem.js';
import type { Change, NewUnit } from '../words/command.js';
import type { UnitId } from '../words/event.js';

/** A new unit and where in the input it is described. */
export interface Described {
  unit: NewUnit;
  path: string;
}

/** The new units of one change, in the order of the input. */
export function newUnitsOf(change: Change, path: string): Described[] {
  const { create, merge, split, recompose } = change;
  const several = (units: NewUnit[], at: string) =>
    units.map((unit, i) => ({ unit, path: `${path}.${at}[${i}]` }));
  return [
    ...(create ? [{ unit: create.unit, path: `${path}.create.unit` }] : []),
    ...(merge?.intoNew ? [{ unit: merge.intoNew, path: `${path}.merge.intoNew` }] : []),
    ...several(split?.into ?? [], 'split.into'),
    ...several(recompose?.into ?? [], 'recompose.into'),
  ];
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
