/** The unit that a text points at in the tree of one day. */

import { named, stateOf, type Tree } from '../../fold/tree.js';
import { type Problem, problem } from '../../problems/problem.js';
import type { UnitRef } from '../../words/change.js';
import type { Day } from '../../words/day.js';
import type { UnitId } from '../../words/event.js';
import { parseRef, unitsAt } from '../../words/unitRef.js';

/** The unit, or the problem that there is none or more than one. */
export function unitOnDay(
  { tree, refs, day }: { tree: Tree; refs: Map<string, UnitId>; day: Day },
  text: UnitRef,
  path: string,
): UnitId | Problem {
  if (stateOf(tree, text)) return text;
  const parsed = parseRef(text);
  if ('ref' in parsed) return refs.get(parsed.ref) ?? problem('UNKNOWN_REF', [parsed.ref], { path });
  const found = unitsAt(named(tree), parsed.path);
  const [only, other] = found;
  if (only === undefined) return problem('UNKNOWN_UNIT', [text, day, []], { path });
  if (other !== undefined) return problem('AMBIGUOUS_UNIT', [text, found], { path, units: found });
  return only;
}
