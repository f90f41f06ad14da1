/** Units that did not change themselves, but whose path did. */
import type { UnitId } from '../words/event.js';
import { type ComparedState, type ComparedTree, haveSamePath } from './compared.js';
import { changeOfUnit, type UnitChange } from './unitChange.js';

/** The unit itself did not change, but its path did, or it followed its merged parent. */
export function carried(
  { from, to }: Record<'from' | 'to', ComparedTree>,
  a: ComparedState,
  b: ComparedState,
): UnitChange | undefined {
  if (a.parent === b.parent && haveSamePath(from, to, a.unit)) return undefined;
  // The merged parent that it followed, and every ancestor that moved or was renamed.
  const carriers: UnitId[] = b.parent !== null && a.parent !== b.parent ? [b.parent] : [];
  for (let parent = b.parent; parent !== null; parent = to.states.get(parent)?.parent ?? null) {
    const then = from.states.get(parent);
    const now = to.states.get(parent);
    if (then && (then.name !== now?.name || then.parent !== now.parent)) carriers.push(parent);
  }
  return changeOfUnit(a.unit, ['CARRIED'], carriers);
}
