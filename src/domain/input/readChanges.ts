/** Checks changes without looking at the organization, except at its baseline's day, and prepares them to be resolved. */

import type { CreatedIds } from '../fold/createdIds.js';
import type { History } from '../history/history.js';
import { type Problem, problem } from '../problems/problem.js';
import type { Change } from '../words/change.js';
import type { Day } from '../words/day.js';
import type { Event, EventId, UnitId } from '../words/event.js';
import { eventWith } from '../words/eventWith.js';
import { newUnitsOf, readRefs } from './newUnits.js';
import type { Draft } from './pointers.js';
import { changeTextProblems, shapeProblems, verbProblems } from './shape.js';
import { verbsOf } from './verbs/verbs.js';

/** A change, and what its event will contain beside the fact. */
export interface ProposedChange {
  change: Change;
  /** Such as changes[3]. */
  path: string;
  day: Day;
  /** The place of the day in the input. */
  dayPath: string;
  event: Pick<Event, 'id' | 'ownDay' | 'precision' | 'reorganization'>;
  /** It corrects a statement of a chart, so the baseline's day is allowed. */
  isStatement?: boolean;
}

export interface ReadChanges {
  drafts: Map<Day, Draft[]>;
  refs: Map<string, UnitId>;
  newUnitIds: Map<string, UnitId>;
  problems: Problem[];
  order: (event: { id: EventId }) => number;
}

/** `kept`: the ids that a corrected change gave when it was first recorded. */
export function readChanges(history: History, proposed: ProposedChange[], kept?: CreatedIds): ReadChanges {
  const { knownFrom } = history.baseline;
  const problems: Problem[] = [];
  const drafts = new Map<Day, Draft[]>();
  const described = proposed
    .flatMap(({ change, path }) => newUnitsOf(change, path))
    .map(({ unit, path }, i) => ({ ref: unit.ref, path, id: unitId(history, i, kept?.units) }));
  const { refs, problems: refProblems } = readRefs(described);

  for (const { change, path, day, dayPath, event, isStatement } of proposed) {
    const malformed = [...verbProblems(change, path), ...shapeProblems(change, path)];
    const isTooEarly = isStatement ? day < knownFrom : day <= knownFrom;
    if (isTooEarly && !problems.some((known) => known.path === dayPath)) {
      const code = isStatement ? 'BEFORE_BASELINE' : 'NOT_AFTER_BASELINE';
      problems.push(problem(code, [day, knownFrom], { path: dayPath }));
    }
    problems.push(...malformed, ...changeTextProblems(change, path));
    const [verb] = verbsOf(change);
    if (malformed.length > 0 || isTooEarly || !verb) continue;

    const draft = { change, verb, path, toEvent: toEventOf(change, day, event) };
    const ofDay = drafts.get(day);
    if (ofDay) ofDay.push(draft);
    else drafts.set(day, [draft]);
  }
  const positions = new Map(proposed.map(({ event }, i) => [event.id, i]));
  return {
    drafts,
    refs,
    newUnitIds: new Map(described.map(({ path, id }) => [path, id])),
    problems: [...problems, ...refProblems],
    order: ({ id }) => positions.get(id) ?? 0,
  };
}

function toEventOf(
  { clause, note }: Change,
  effectiveOn: Day,
  { id, ownDay, precision, reorganization }: ProposedChange['event'],
): Draft['toEvent'] {
  const recorded = { id, effectiveOn, precision, ownDay, clause, note, reorganization };
  return (fact) => eventWith(fact, recorded);
}

/** The id of the i-th new unit. */
function unitId({ baseline, unitIds }: History, i: number, kept: UnitId[] = []): UnitId {
  return kept[i] ?? `${baseline.code}:u${unitIds.size + 1 + i - kept.length}`;
}
