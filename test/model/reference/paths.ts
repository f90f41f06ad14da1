/** The same reorganization as a person would write it: units by their paths on the eve. */

import type { Change } from '../../../src/domain/words/change.js';
import type { ReorganizationCommand } from '../../../src/domain/words/command.js';
import type { Event, Parent, UnitId } from '../../../src/domain/words/event.js';
import { chooser } from '../generate/choose.js';
import { fold, type ModelTree } from './fold.js';
import { proposedEvents } from './proposal.js';

const REFERENCES = ['unit', 'units', 'under', 'after', 'into', 'from', 'keep', 'replacedBy', 'sources'];

/** Half of the ids of units that exist on the eve become paths. An id stays where its path would fit two units. */
export function withPaths(
  said: ReorganizationCommand,
  known: Event[],
  numbers: readonly number[],
): ReorganizationCommand {
  const choose = chooser(numbers.toReversed());
  const all = [...known, ...proposedEvents(known, said)];
  const reworded = said.changes.map((change) => {
    const day = change.effectiveOn ?? said.effectiveOn;
    const eve = fold(
      all.filter(({ effectiveOn }) => effectiveOn < day),
      day,
    );
    const paths = pathsOf(eve);
    const reword = (id: string) => (choose.chance(50) ? (paths.get(id) ?? id) : id);
    return JSON.parse(JSON.stringify(change), (key, value) => {
      if (!REFERENCES.includes(key)) return value;
      if (typeof value === 'string') return reword(value);
      const isList = Array.isArray(value) && value.every((part) => typeof part === 'string');
      return isList ? value.map(reword) : value;
    }) as Change;
  });
  return { ...said, changes: reworded };
}

/** The paths that fit one unit only. */
function pathsOf({ units }: ModelTree): Map<UnitId, string> {
  const pathOf = (unit: UnitId): string => {
    const names: string[] = [];
    // In a refused command a unit may be below itself.
    for (let at: Parent = unit; at !== null && names.length <= units.size; at = units.get(at)?.parent ?? null)
      names.unshift(units.get(at)?.name ?? '');
    return names.join('/');
  };
  const paths = [...units.keys()].map((unit): [UnitId, string] => [unit, pathOf(unit)]);
  const fits = (path: string) =>
    paths.filter(([, other]) => other.normalize('NFKC') === path.normalize('NFKC')).length;
  return new Map(paths.filter(([, path]) => fits(path) === 1));
}
