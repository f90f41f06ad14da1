/** The duties that the changes of a command can name: those of the history, and those that earlier changes introduced. */

import type { KeptIds, NamedDuty } from '../../fold/createdIds.js';
import { holdersOf, type Tree } from '../../fold/tree.js';
import type { History } from '../../history/history.js';
import { type Problem, problem } from '../../problems/problem.js';
import { similarNames } from '../../problems/similarNames.js';
import type { Verbs } from '../../words/change.js';
import type { Day } from '../../words/day.js';
import type { DutyId, Event, UnitId } from '../../words/event.js';
import { nameKey } from '../../words/unitRef.js';
import type { FoundDuty } from '../pointers.js';

export interface DutySearch {
  history: History;
  /** The ids that the changes gave when they were recorded before. */
  kept?: KeptIds;
  /** The duties that changes of this command introduced so far, in the order of their ids. */
  newDuties: NewDuty[];
  day: Day;
  /** The tree on the eve of the changes. */
  eve: Tree;
  /** What is recorded for the day already. */
  recorded: Event[];
  /** What was found wrong so far. */
  problems: Problem[];
}

export interface NewDuty extends NamedDuty {
  givers: UnitId[];
  day: Day;
}

/** A duty as a transfer names it. */
export interface MovedDuty {
  /** An id or a name. */
  text: string;
  /** Absent: all units that hold it. */
  givers: UnitId[] | undefined;
  receivers: UnitId[];
  said: Verbs['transferDuty'];
  path: string;
}

export const namesOf = ({ history, newDuties }: DutySearch): Map<DutyId, string> =>
  new Map([...history.duties, ...newDuties.map(({ duty, name }) => [duty, name] as const)]);

export const dutiesCalled = (search: DutySearch, name: string): DutyId[] =>
  [...namesOf(search)].filter(([, known]) => isSameName(known, name)).map(([duty]) => duty);

/** A blank before or after the name, which nobody sees, makes no other duty. */
const isSameName = (one: string, other: string) => nameKey(one).trim() === nameKey(other).trim();

export const similarDuties = (search: DutySearch, name: string): string[] =>
  similarNames(name, [...new Set(namesOf(search).values())]);

/** The holders on the eve; of a duty that another change of the day introduces, its givers. */
export function knownHolders({ eve, day, newDuties }: DutySearch, duty: DutyId): UnitId[] {
  const holders = holdersOf(eve, duty);
  if (holders.length > 0) return holders;
  return newDuties.find((one) => one.duty === duty && one.day === day)?.givers ?? [];
}

export const knownDuty = (search: DutySearch, duty: DutyId, holders: UnitId[]): FoundDuty => ({
  duty,
  called: namesOf(search).get(duty) ?? '',
  isNew: false,
  holders,
});

/** The duty that another change of the command introduced under this name: from one of the same givers, or also from none. */
export const introducedBefore = ({ newDuties }: DutySearch, name: string, givers: UnitId[]) =>
  newDuties.find((one) => isSameName(one.name, name) && share(one.givers, givers));

/** A duty that no event mentions yet. `isSaidToBeNew`: then similar names are no reason for a warning. */
export function newDuty(
  search: DutySearch,
  {
    name,
    givers,
    path,
    isSaidToBeNew,
  }: { name: string; givers: UnitId[]; path: string; isSaidToBeNew: boolean },
): FoundDuty {
  const similar = isSaidToBeNew ? [] : similarDuties(search, name);
  if (similar.length > 0) {
    search.problems.push(problem('DUTY_NAME_SIMILAR', [name, similar], { severity: 'WARNING', path }));
  }
  return introduce(search, { duty: nextId(search), name, givers, day: search.day });
}

/** A duty with the id that the change gave it before. */
export function sameDutyAgain(
  search: DutySearch,
  { duty, name }: NamedDuty,
  text: string,
  givers: UnitId[],
): FoundDuty {
  return introduce(search, { duty, name: text === duty ? name : text, givers, day: search.day });
}

export function refuse({ problems }: DutySearch, found: Problem): FoundDuty {
  problems.push(found);
  return { duty: '', called: '', isNew: false, holders: [] };
}

function introduce({ newDuties }: DutySearch, added: NewDuty): FoundDuty {
  newDuties.push(added);
  return { duty: added.duty, called: added.name, isNew: true, holders: added.givers };
}

/** Both have no giver at all, or at least one in common. */
export const share = (a: UnitId[], b: UnitId[]) =>
  a.length + b.length === 0 || a.some((giver) => b.includes(giver));

function nextId({ history, kept, newDuties }: DutySearch): DutyId {
  const { duties: before = [] } = kept ?? {};
  return (
    before[newDuties.length]?.duty ??
    `${history.baseline.code}:d${history.dutyIds.size + 1 + newDuties.length - before.length}`
  );
}
