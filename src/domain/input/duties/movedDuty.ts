/** Which duty a change means that moves one. */

import { holdersOf, holds } from '../../fold/tree.js';
import { problem } from '../../problems/problem.js';
import type { DutyId, UnitId } from '../../words/event.js';
import type { FoundDuty } from '../pointers.js';
import {
  type DutySearch,
  dutiesCalled,
  introducedBefore,
  knownDuty,
  type MovedDuty,
  namesOf,
  newDuty,
  refuse,
  sameDutyAgain,
} from './dutySearch.js';
import { heldByOthers } from './heldByOthers.js';
import { notNew } from './notNew.js';

export function movedDuty(search: DutySearch, moved: MovedDuty): FoundDuty {
  const { history, kept } = search;
  const { text, givers = [], path } = moved;
  // When a change is corrected, the duty it introduced is not in the history: reuse its id. A duty of a chart is itself,
  // never another one of the same name.
  const before = kept?.duties.find(({ duty }) => kept.isStatement || duty === text);
  if (before) return sameDutyAgain(search, before, text, givers);
  if (namesOf(search).has(text)) return movedById(search, moved);
  if (history.dutyIds.has(text)) return refuse(search, problem('UNKNOWN_DUTY', [text, []], { path }));
  return moved.said.newDuty ? movedAsNew(search, moved) : movedByName(search, moved);
}

/** Without givers: from all of its holders; if it has none, it is given again. */
function movedById(search: DutySearch, { text, givers, said, path }: MovedDuty): FoundDuty {
  if (said.newDuty) return refuse(search, problem('NEW_DUTY_BY_ID', [text], { path }));
  const holders = givers ?? (said.fromOutside === undefined ? holdersOf(search.eve, text) : []);
  return given(search, text, { holders, said, path });
}

function movedByName(search: DutySearch, moved: MovedDuty): FoundDuty {
  const { text, givers, said, path } = moved;
  const { eve } = search;
  const called = dutiesCalled(search, text);
  const isHeld = (duty: DutyId) => holdersOf(eve, duty).length > 0;
  const held = called.filter((duty) =>
    givers
      ? givers.some((giver) => holds(eve, duty, giver))
      : isHeld(duty) !== (said.fromOutside !== undefined),
  );
  const unheld = called.filter((duty) => !isHeld(duty) && !isIntroduced(search, duty));
  const [only, other] = held.length > 0 || givers ? held : unheld;
  if (only !== undefined && other !== undefined) {
    return refuse(search, problem('AMBIGUOUS_DUTY', [text, [only, other]], { path }));
  }
  if (only !== undefined) return given(search, only, { holders: givers ?? holdersOf(eve, only), said, path });
  if (givers && unheld.length > 0 && unheld.length === called.length) {
    return refuse(search, problem('DUTY_HELD_BY_NOBODY', [text, 'transferDuty'], { path }));
  }
  const twin = introducedBefore(search, text, givers ?? []);
  if (twin) return knownDuty(search, twin.duty, givers ?? []);
  const others = heldByOthers(search, moved);
  if (others) return refuse(search, others);
  return newDuty(search, { name: text, givers: givers ?? [], path, isSaidToBeNew: false });
}

/** The input says that the duty is another one than those of its name. */
function movedAsNew(search: DutySearch, moved: MovedDuty): FoundDuty {
  const { text, givers = [], path } = moved;
  const twin = introducedBefore(search, text, givers);
  if (twin) return knownDuty(search, twin.duty, givers);
  const known = notNew(search, moved);
  return known ? refuse(search, known) : newDuty(search, { name: text, givers, path, isSaidToBeNew: true });
}

const isIntroduced = ({ newDuties }: DutySearch, duty: DutyId) => newDuties.some((one) => one.duty === duty);

interface Gift extends Pick<MovedDuty, 'said' | 'path'> {
  holders: UnitId[];
}

/** A duty that nobody holds may be given again, but not to another body: nobody here could give it. */
function given(search: DutySearch, duty: DutyId, { holders, said, path }: Gift): FoundDuty {
  const found = knownDuty(search, duty, holders);
  if (holders.length > 0 || said.fromOutside !== undefined || (said.to ?? []).length > 0) return found;
  return refuse(search, problem('DUTY_HELD_BY_NOBODY', [found.called, 'transferDuty'], { path }));
}
