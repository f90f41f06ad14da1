/** What a change must look like before anything in it is looked up. */
import { type Problem, problem } from '../problems/problem.js';
import { type TextSize, textProblems } from '../problems/text.js';
import type { Change, NewUnit, Verb, Verbs } from '../words/change.js';
import { newUnitsOf } from './newUnits.js';
import { fieldsAt, verbs, verbsOf } from './verbs/verbs.js';

/** A change with none or several verbs cannot be resolved. */
export function verbProblems(change: Change, path: string): Problem[] {
  const found = verbsOf(change);
  if (found.length === 0) return [problem('NO_VERB', [], { path })];
  return found.length > 1 ? [problem('SEVERAL_VERBS', [found], { path })] : [];
}

/** Lists that are empty and fields that do not go together: such a change cannot be resolved either. */
export const shapeProblems = (change: Change, path: string): Problem[] => [
  ...verbsOf(change).flatMap((verb) => shapeProblemsOf(verb, change[verb], path)),
  ...newUnitsOf(change, path)
    .filter(({ unit }) => !change.recompose && unit.sources)
    .map(({ path: at }) => problem('ONLY_WITH', ['sources', 'recompose'], { path: `${at}.sources` })),
];

const shapeProblemsOf = <V extends Verb>(verb: V, said: Verbs[V] | undefined, path: string): Problem[] =>
  (said && verbs[verb].shapeProblems?.(said, fieldsAt(path, verb))) ?? [];

/** The texts of a change. The rest is looked at even if some of them are bad. */
export const changeTextProblems = (change: Change, path: string): Problem[] => [
  ...textProblems(change.clause, 'note', `${path}.clause`),
  ...textProblems(change.note, 'note', `${path}.note`),
  ...newUnitsOf(change, path).flatMap(({ unit, path: at }) => unitTextProblems(unit, at)),
  ...verbsOf(change).flatMap((verb) => verbTextProblems(verb, change, path)),
];

function verbTextProblems(verb: Verb, change: Change, path: string): Problem[] {
  const at = fieldsAt(path, verb);
  const said = new Map<string, unknown>(Object.entries(change[verb] ?? {}));
  return Object.entries<TextSize>(verbs[verb].texts ?? {}).flatMap(([field, size]) => {
    const value = said.get(field);
    if (typeof value === 'string') return textProblems(value, size, at(field));
    return Array.isArray(value)
      ? value.flatMap((text: string, i) => textProblems(text, size, at(`${field}[${i}]`)))
      : [];
  });
}

export const unitTextProblems = (
  unit: Pick<NewUnit, 'ref' | 'name' | 'displayName' | 'kind'>,
  path: string,
): Problem[] => [
  ...textProblems(unit.ref, 'name', `${path}.ref`),
  ...textProblems(unit.name, 'name', `${path}.name`),
  ...textProblems(unit.displayName, 'name', `${path}.displayName`),
  ...textProblems(unit.kind, 'name', `${path}.kind`),
];
