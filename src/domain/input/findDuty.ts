/** Which duty a change means that moves or ends one. */

import { holdersOf, holds } from '../fold/tree.js';
import { type Problem, problem } from '../problems/problem.js';
import type { UnitId } from '../words/event.js';
import {
  type DutySearch,
  dutiesCalled,
  knownDuty,
  namesOf,
  newDuty,
  sameDutyAgain,
  similarDuties,
} from './dutySearch.js';
import type { FoundDuty } from './pointers.js';

export interface MovedDuty {
  /** An id or a name. */
  text: string;
  /** Absent: whoever holds it. */
  givers: UnitId[] | undefined;
  fromOutside: boolean;
  path: string;
}

export function movedDuty(search: DutySearch, moved: MovedDuty): FoundDuty {
  const { history, kept } = search;
  const { text, givers = [], path } = moved;
  // When a change is corrected, the duty it introduced is not in the history: reuse its id. A duty of a chart is itself,
  // never another one of the same name.
  const before = kept?.duties.find(({ duty }) => kept.isStatement || duty === text);
  if (before) return sameDutyAgain(search, before, text, givers);
  if (namesOf(search).has(text)) return movedById(search, moved);
  if (history.dutyIds.has(text)) return refuse(search, problem('UNKNOWN_DUTY', [text, []], { path }));
  return movedByName(search, moved);
}

function movedById(search: DutySearch, { text, givers, fromOutside, path }: MovedDuty): FoundDuty {
  const holders = givers ?? (fromOutside ? [] : holdersOf(search.eve, text));
  const duty = knownDuty(search, text, holders);
  if (holders.length === 0 && !fromOutside) {
    search.problems.push(problem('DUTY_HELD_BY_NOBODY', [duty.called], { path }));
  }
  return duty;
}

function movedByName(search: DutySearch, { text, givers, fromOutside, path }: MovedDuty): FoundDuty {
  const { eve, newDuties } = search;
  const called = dutiesCalled(search, text);
  const held = called.filter((duty) =>
    givers
      ? givers.some((giver) => holds(eve, duty, giver))
      : fromOutside === (holdersOf(eve, duty).length === 0),
  );
  const unheld = called.filter(
    (duty) => holdersOf(eve, duty).length === 0 && !newDuties.some((one) => one.duty === duty),
  );
  const [only, other] = held.length > 0 || givers ? held : unheld;
  if (only !== undefined && other !== undefined) {
    return refuse(search, problem('AMBIGUOUS_DUTY', [text, [only, other]], { path }));
  }
  if (only !== undefined) return knownDuty(search, only, givers ?? holdersOf(eve, only));
  if (givers && unheld.length > 0 && unheld.length === called.length) {
    return refuse(search, problem('DUTY_HELD_BY_NOBODY', [text], { path }));
  }
  return newDuty(search, text, givers ?? [], path);
}

/** `holder`: absent if the duty ends with all of its holders. */
export function endedDuty(
  search: DutySearch,
  text: string,
  holder: UnitId | undefined,
  path: string,
): FoundDuty {
  const { eve } = search;
  const duties = namesOf(search).has(text) ? [text] : dutiesCalled(search, text);
  const held = duties.filter((duty) => (holder ? holds(eve, duty, holder) : holdersOf(eve, duty).length > 0));
  const [only, other] = held;
  if (other !== undefined) return refuse(search, problem('AMBIGUOUS_DUTY', [text, held], { path }));
  if (only !== undefined) return knownDuty(search, only, holder ? [holder] : holdersOf(eve, only));
  if (duties.length === 0) {
    return refuse(search, problem('UNKNOWN_DUTY', [text, similarDuties(search, text)], { path }));
  }
  const units = holder ? [holder] : [];
  return refuse(search, problem('DUTY_HELD_BY_NOBODY', [text], { path, units }));
}

function refuse({ problems }: DutySearch, found: Problem): FoundDuty {
  problems.push(found);
  return { duty: '', called: '', isNew: false, holders: [] };
}
