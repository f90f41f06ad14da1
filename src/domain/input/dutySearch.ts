/** The duties that the changes of a command can name: those of the history, and those that earlier changes introduced. */

import type { KeptIds, NamedDuty } from '../fold/createdIds.js';
import type { Tree } from '../fold/tree.js';
import type { History } from '../history/history.js';
import { type Problem, problem } from '../problems/problem.js';
import { similarNames } from '../problems/similarNames.js';
import type { DutyId, UnitId } from '../words/event.js';
import { nameKey } from '../words/unitRef.js';
import type { FoundDuty } from './pointers.js';

export interface DutySearch {
  history: History;
  /** The ids that the changes gave when they were recorded before. */
  kept?: KeptIds;
  /** The duties that changes of this command introduced so far, in the order of their ids. */
  newDuties: NewDuty[];
  /** The tree on the eve of the changes. */
  eve: Tree;
  /** What was found wrong so far. */
  problems: Problem[];
}

export interface NewDuty extends NamedDuty {
  givers: UnitId[];
}

export const namesOf = ({ history, newDuties }: DutySearch): Map<DutyId, string> =>
  new Map([...history.duties, ...newDuties.map(({ duty, name }) => [duty, name] as const)]);

export const dutiesCalled = (search: DutySearch, name: string): DutyId[] =>
  [...namesOf(search)].filter(([, known]) => nameKey(known) === nameKey(name)).map(([duty]) => duty);

export const similarDuties = (search: DutySearch, name: string): string[] =>
  similarNames(name, [...new Set(namesOf(search).values())]);

export const knownDuty = (search: DutySearch, duty: DutyId, holders: UnitId[]): FoundDuty => ({
  duty,
  called: namesOf(search).get(duty) ?? '',
  isNew: false,
  holders,
});

/** A duty that no event mentions yet. Two changes of one command that move it from the same giver mean the same duty. */
export function newDuty(search: DutySearch, name: string, givers: UnitId[], path: string): FoundDuty {
  const twin = search.newDuties.find(
    (one) => nameKey(one.name) === nameKey(name) && share(one.givers, givers),
  );
  if (twin) return knownDuty(search, twin.duty, givers);
  const similar = similarDuties(search, name);
  if (similar.length > 0) {
    const code = dutiesCalled(search, name).length > 0 ? 'DUTY_HELD_BY_OTHERS' : 'DUTY_NAME_SIMILAR';
    search.problems.push(problem(code, [name, similar], { severity: 'WARNING', path }));
  }
  return introduce(search, { duty: nextId(search), name, givers });
}

/** A duty with the id that the change gave it before. */
export function sameDutyAgain(
  search: DutySearch,
  { duty, name }: NamedDuty,
  text: string,
  givers: UnitId[],
): FoundDuty {
  return introduce(search, { duty, name: text === duty ? name : text, givers });
}

function introduce({ newDuties }: DutySearch, added: NewDuty): FoundDuty {
  newDuties.push(added);
  return { duty: added.duty, called: added.name, isNew: true, holders: added.givers };
}

/** Both have no giver at all, or at least one in common. */
const share = (a: UnitId[], b: UnitId[]) => a.length + b.length === 0 || a.some((giver) => b.includes(giver));

function nextId({ history, kept, newDuties }: DutySearch): DutyId {
  const { duties: before = [] } = kept ?? {};
  return (
    before[newDuties.length]?.duty ??
    `${history.baseline.code}:d${history.dutyIds.size + 1 + newDuties.length - before.length}`
  );
}
