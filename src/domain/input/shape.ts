/** What a change must look like before anything in it is looked up. */

import { type Problem, problem } from '../problems/problem.js';
import { textProblems } from '../problems/text.js';
import type { Change, NewUnit, Verb } from '../words/command.js';
import { newUnitsOf } from './newUnits.js';

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
  problems.push(...dutyAndPostProblems(change, path));
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

function dutyAndPostProblems({ transferDuty, changePost }: Change, path: string): Problem[] {
  const problems: Problem[] = [];
  if (transferDuty) {
    const at = `${path}.transferDuty`;
    const { duty, description, from, to, toOutside } = transferDuty;
    if (duty === undefined && description === undefined) {
      problems.push(problem('NOTHING_SAID', ['duty, description'], { path: at }));
    }
    if (to === undefined && toOutside === undefined) {
      problems.push(problem('NOTHING_SAID', ['to, toOutside'], { path: at }));
    }
    if (from?.length === 0) problems.push(problem('EMPTY_LIST', [], { path: `${at}.from` }));
    if (to?.length === 0) problems.push(problem('EMPTY_LIST', [], { path: `${at}.to` }));
  }
  if (changePost) {
    const { post: _, ...said } = changePost;
    if (
      Object.values(said)
        .flat()
        .filter((value) => value !== undefined).length === 0
    ) {
      const fields = 'name, rank, unit, addDuties, removeDuties';
      problems.push(problem('NOTHING_SAID', [fields], { path: `${path}.changePost` }));
    }
  }
  return problems;
}

/** The texts of a change. Bad ones do not keep the rest from being looked at. */
export function changeTextProblems(change: Change, path: string): Problem[] {
  const { rename, transfer, reclassify, reinstate, create, transferDuty, createPost, changePost } = change;
  const name = (text: string | undefined, field: string) => textProblems(text, 'name', `${path}.${field}`);
  const note = (text: string | undefined, field: string) => textProblems(text, 'note', `${path}.${field}`);
  const names = (texts: string[] | undefined, field: string) =>
    (texts ?? []).flatMap((text, i) => name(text, `${field}[${i}]`));
  return [
    ...note(change.clause, 'clause'),
    ...note(change.note, 'note'),
    ...newUnitsOf(change, path).flatMap(({ unit, path: at }) => unitTextProblems(unit, at)),
    ...name(create?.fromOutside, 'create.fromOutside'),
    ...name(rename?.name, 'rename.name'),
    ...name(rename?.displayName, 'rename.displayName'),
    ...name(transfer?.name, 'transfer.name'),
    ...name(transfer?.kind, 'transfer.kind'),
    ...name(reclassify?.everyKind, 'reclassify.everyKind'),
    ...name(reclassify?.kind, 'reclassify.kind'),
    ...name(reclassify?.name, 'reclassify.name'),
    ...name(reinstate?.name, 'reinstate.name'),
    ...name(transferDuty?.duty, 'transferDuty.duty'),
    ...note(transferDuty?.description, 'transferDuty.description'),
    ...note(transferDuty?.except, 'transferDuty.except'),
    ...name(transferDuty?.fromOutside, 'transferDuty.fromOutside'),
    ...name(transferDuty?.toOutside, 'transferDuty.toOutside'),
    ...name(createPost?.name, 'createPost.name'),
    ...name(createPost?.rank, 'createPost.rank'),
    ...names(createPost?.duties, 'createPost.duties'),
    ...name(changePost?.name, 'changePost.name'),
    ...name(changePost?.rank, 'changePost.rank'),
    ...names(changePost?.addDuties, 'changePost.addDuties'),
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
