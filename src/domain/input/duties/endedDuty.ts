/** Which duty a change means that ends one. */

import { holdersOf, holds } from '../../fold/tree.js';
import { problem } from '../../problems/problem.js';
import type { UnitId } from '../../words/event.js';
import type { FoundDuty } from '../pointers.js';
import { type DutySearch, dutiesCalled, knownDuty, namesOf, refuse, similarDuties } from './dutySearch.js';
import { written } from './heldByOthers.js';

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
  const holders = duties.flatMap((duty) => holdersOf(eve, duty));
  const units = [...(holder ? [holder] : []), ...holders];
  const others = holders.map((unit) => written(eve, unit));
  return refuse(search, problem('DUTY_HELD_BY_NOBODY', [text, 'endDuty', others], { path, units }));
}
