/** What can be told of changes without looking at the organization, save at its baseline's day. */
import type { ReorganizationCommand } from './command.js';
import type { Day } from './day.js';
import type { Event, UnitId } from './event.js';
import type { History } from './history.js';
import { newUnitsOf, readRefs } from './newUnits.js';
import { type Problem, problem } from './problem.js';
import type { Draft } from './resolve.js';
import { changeTextProblems, combinationProblems, verbProblems, verbsOf } from './shape.js';

export interface ReadChanges {
  drafts: Map<Day, Draft[]>;
  refs: Map<string, UnitId>;
  born: Map<string, UnitId>;
  problems: Problem[];
  order: (event: Event) => number;
}

/** All that can be told of the changes without looking at the organization, save its baseline's day. */
export function readChanges(
  history: History,
  command: ReorganizationCommand,
  reorganization: string,
): ReadChanges {
  const { code, knownFrom } = history.baseline;
  const problems = command.changes.length === 0 ? [problem('NO_CHANGES', [], { path: 'changes' })] : [];
  const drafts = new Map<Day, Draft[]>();
  const described = command.changes
    .flatMap((change, i) => newUnitsOf(change, `changes[${i}]`))
    .map(({ unit, path }, i) => ({ ref: unit.ref, path, id: `${code}:u${history.unitIds.size + i + 1}` }));
  const { refs, problems: refProblems } = readRefs(described);
  const positions = new Map<string, number>();

  command.changes.forEach((change, i) => {
    const path = `changes[${i}]`;
    const unreadable = [...verbProblems(change, path), ...combinationProblems(change, path)];
    const day = change.effectiveOn ?? command.effectiveOn;
    if (day <= knownFrom) {
      const field = change.effectiveOn === undefined ? 'effectiveOn' : `${path}.effectiveOn`;
      if (!problems.some((known) => known.path === field)) {
        problems.push(problem('NOT_AFTER_BASELINE', [day, knownFrom], { path: field }));
      }
    }
    problems.push(...unreadable, ...changeTextProblems(change, path));
    const [verb] = verbsOf(change);
    if (unreadable.length > 0 || day <= knownFrom || !verb) return;

    const id = `${code}:e${history.events.length + i + 1}`;
    positions.set(id, i);
    const toEvent: Draft['toEvent'] = (fact) => ({
      ...fact,
      id,
      effectiveOn: day,
      ownDay: change.effectiveOn === undefined ? undefined : true,
      precision: change.precision ?? 'DAY',
      clause: change.clause,
      note: change.note,
      reorganization,
    });
    drafts.set(day, [...(drafts.get(day) ?? []), { change, verb, path, toEvent }]);
  });
  return {
    drafts,
    refs,
    born: new Map(described.map(({ path, id }) => [path, id])),
    problems: [...problems, ...refProblems],
    order: ({ id }) => positions.get(id) ?? 0,
  };
}
