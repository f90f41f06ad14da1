/** The problem that a text points at no unit or at several, with units that the author may have meant. */
import { effectsOf } from '../fold/effects.js';
import { childrenOf, stateOf, type Tree, treePath } from '../fold/tree.js';
import { type Problem, problem } from '../problems/problem.js';
import type { UnitId } from '../words/event.js';
import { formatPath, nameKey, parseRef } from '../words/unitRef.js';
import type { DayToResolve, Pointer } from './pointers.js';
import { at, endedAt } from './pointing.js';

/** `tree` is that of the day, as far as the changes could be resolved. */
export function notFound(
  { day, eve, recorded }: DayToResolve,
  { text, need, path }: Pointer,
  tree: Tree,
): Problem {
  const parsed = parseRef(text);
  if ('ref' in parsed) return problem('UNKNOWN_REF', [parsed.ref], { path });

  const inEve = need === 'ended' ? [] : at(eve, text);
  const ended = endedAt(tree, text);
  const several = [ended, inEve, at(tree, text)].find(
    (units, i) => units.length > 1 && (i > 0 || need === 'ended'),
  );
  if (several) return problem('AMBIGUOUS_UNIT', [text, several], { path, units: several });

  const last = ended.at(-1);
  if (last !== undefined) {
    const ending = recorded.filter((event) => effectsOf(event).ends.includes(last)).map(({ id }) => id);
    return problem('UNIT_ENDED', [text, tree.ended.get(last)!.on], { path, units: [last], events: ending });
  }
  return problem(
    'UNKNOWN_UNIT',
    [text, day, [...new Set([...alike(eve, parsed.path), ...alike(tree, parsed.path)])].slice(0, 3)],
    {
      path,
    },
  );
}

/** The paths of units with the last name of the path: most often a level was left out or misspelled. */
function alike(tree: Tree, path: string[]): string[] {
  const key = nameKey(path.at(-1) ?? '');
  const below = (parent: UnitId | null): UnitId[] =>
    childrenOf(tree, parent).flatMap((unit) => [unit, ...below(unit)]);
  return below(null)
    .filter((unit) => nameKey(stateOf(tree, unit)?.name ?? '') === key)
    .map((unit) => formatPath(treePath(tree, unit)));
}
