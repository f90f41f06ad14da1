/** What a change must look like before anything in it is looked up. */
import type { Change, NewUnit, Verb } from './command.js';
import { newUnitsOf } from './newUnits.js';
import { type Problem, problem } from './problem.js';
import { textProblems } from './text.js';

const VERBS: Record<Verb, true> = {
  create: true,
  rename: true,
  transfer: true,
  reclassify: true,
  reorder: true,
  merge: true,
  split: true,
  recompose: true,
  abolish: true,
  reinstate: true,
  transferDuty: true,
  endDuty: true,
  createPost: true,
  changePost: true,
  abolishPost: true,
  oversee: true,
};

/** The verbs that a change has. One is right. */
export const verbsOf = (change: Change): Verb[] =>
  (Object.keys(VERBS) as Verb[]).filter((verb) => change[verb] !== undefined);

/** A change with none or several verbs cannot be read at all. */
export function verbProblems(change: Change, path: string): Problem[] {
  const verbs = verbsOf(change);
  if (verbs.length === 0) return [problem('NO_VERB', [], { path })];
  return verbs.length > 1 ? [problem('SEVERAL_VERBS', [verbs], { path })] : [];
}

/** Lists that are empty and fields that do not go together: such a change cannot be read either. */
export function combinationProblems(change: Change, path: string): Problem[] {
  const { merge, split, recompose, reclassify } = change;
  const problems: Problem[] = [];
  const refuse = (made: Problem | false | undefined) => made && problems.push(made);
  const empty = (items: unknown[] | undefined, at: string) =>
    refuse(items?.length === 0 && problem('EMPTY_LIST', [], { path: `${path}.${at}` }));

  empty(merge?.units, 'merge.units');
  empty(split?.into, 'split.into');
  empty(recompose?.units, 'recompose.units');
  if (recompose?.keep?.length === 0 || !recompose?.keep) empty(recompose?.into, 'recompose.into');
  if (merge && (merge.into === undefined) === (merge.intoNew === undefined)) {
    refuse(problem('ONE_OF_TWO', ['into', 'intoNew'], { path: `${path}.merge` }));
  }
  if (reclassify) {
    const at = `${path}.reclassify`;
    if ((reclassify.unit === undefined) === (reclassify.everyKind === undefined)) {
      refuse(problem('ONE_OF_TWO', ['unit', 'everyKind'], { path: at }));
    }
    if (reclassify.everyKind !== undefined && reclassify.name !== undefined) {
      refuse(problem('NOT_WITH', ['name', 'everyKind'], { path: `${at}.name` }));
    }
    if (reclassify.withNames && reclassify.everyKind === undefined) {
      refuse(problem('ONLY_WITH', ['withNames', 'everyKind'], { path: `${at}.withNames` }));
    }
  }
  for (const { unit, path: at } of newUnitsOf(change, path)) {
    if (!recompose && unit.sources)
      refuse(problem('ONLY_WITH', ['sources', 'recompose'], { path: `${at}.sources` }));
  }
  return problems;
}

/** The texts of a change. Bad ones do not keep the rest from being looked at. */
export function changeTextProblems(change: Change, path: string): Problem[] {
  const { rename, transfer, reclassify, reinstate, create } = change;
  return [
    ...textProblems(change.clause, 'note', `${path}.clause`),
    ...textProblems(change.note, 'note', `${path}.note`),
    ...newUnitsOf(change, path).flatMap(({ unit, path: at }) => unitTextProblems(unit, at)),
    ...textProblems(create?.fromOutside, 'name', `${path}.create.fromOutside`),
    ...textProblems(rename?.name, 'name', `${path}.rename.name`),
    ...textProblems(rename?.displayName, 'name', `${path}.rename.displayName`),
    ...textProblems(transfer?.name, 'name', `${path}.transfer.name`),
    ...textProblems(transfer?.kind, 'name', `${path}.transfer.kind`),
    ...textProblems(reclassify?.everyKind, 'name', `${path}.reclassify.everyKind`),
    ...textProblems(reclassify?.kind, 'name', `${path}.reclassify.kind`),
    ...textProblems(reclassify?.name, 'name', `${path}.reclassify.name`),
    ...textProblems(reinstate?.name, 'name', `${path}.reinstate.name`),
  ];
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
