/**
 * The problem that a duty of this name is held, but not by the givers. Notices name a 課 in one place and its 係 in another,
 * so this is most often the same duty; recorded as another one it would have two histories.
 */

import { stateOf, type Tree, treePath } from '../../fold/tree.js';
import type { OtherHolder } from '../../problems/dutySentences.js';
import { type Problem, problem } from '../../problems/problem.js';
import type { DutyId, UnitId } from '../../words/event.js';
import { formatPath } from '../../words/unitRef.js';
import { at } from '../pointing.js';
import { type DutySearch, dutiesCalled, knownHolders, type MovedDuty } from './dutySearch.js';
import { transferLine } from './transferLine.js';

export function heldByOthers(
  search: DutySearch,
  { text, givers = [], receivers, said, path }: MovedDuty,
): Problem | undefined {
  const { eve, history } = search;
  const holders = dutiesCalled(search, text)
    .flatMap((duty) =>
      knownHolders(search, duty).map((unit) => ({ duty, unit, relation: relationTo(eve, givers, unit) })),
    )
    .sort((a, b) => Number(b.relation !== undefined) - Number(a.relation !== undefined));
  const [nearest] = holders;
  if (!nearest) return undefined;
  const isRecorded = (duty: DutyId) => history.duties.has(duty);
  const from = knownHolders(search, nearest.duty);
  const isMovedAlready = from.every((unit) => receivers.includes(unit));
  const line = transferLine(said, {
    duty: isRecorded(nearest.duty) ? nearest.duty : text,
    from: from.map((unit) => written(eve, unit)),
  });
  const others = holders.map(({ duty, unit, relation }): OtherHolder => {
    return { unit: written(eve, unit), relation, duty: isRecorded(duty) ? duty : undefined };
  });
  return problem('DUTY_HELD_BY_OTHERS', [text, others, isMovedAlready ? undefined : line], {
    path,
    units: holders.map(({ unit }) => unit),
  });
}

function relationTo(eve: Tree, givers: UnitId[], holder: UnitId): OtherHolder['relation'] {
  if (givers.some((giver) => isAbove(eve, holder, giver))) return 'above';
  return givers.some((giver) => isAbove(eve, giver, holder)) ? 'below' : undefined;
}

function isAbove(eve: Tree, upper: UnitId, lower: UnitId): boolean {
  for (let unit = stateOf(eve, lower)?.parent; unit; unit = stateOf(eve, unit)?.parent) {
    if (unit === upper) return true;
  }
  return false;
}

/** Its path, if that is not the path of another unit too; else its id. */
export function written(eve: Tree, unit: UnitId): string {
  const path = formatPath(treePath(eve, unit));
  return at(eve, path).length === 1 ? path : unit;
}
