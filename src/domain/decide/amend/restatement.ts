/** A correction of what a chart says: one unit, duty or post of it is stated again. */

import { verbsOf } from '../../input/verbs/verbs.js';
import { type Problem, problem } from '../../problems/problem.js';
import type { Change, Verb } from '../../words/change.js';
import type { Event, EventType } from '../../words/event.js';

/** The verb with which each statement is corrected. */
const VERBS: Partial<Record<EventType, Verb>> = {
  UnitStated: 'create',
  DutyStated: 'transferDuty',
  PostStated: 'createPost',
};

export const isStatement = ({ type }: Event) => VERBS[type] !== undefined;

/** The fields of the change that a statement of a chart cannot have. */
export function statementProblems(event: Event, change: Change): Problem[] {
  const verb = VERBS[event.type];
  const [given] = verbsOf(change);
  if (verb === undefined || given === undefined) return [];
  if (given !== verb) return [problem('RESTATE_WITH', [verb], { path: `change.${given}` })];
  const { from, fromOutside } = change.create ?? change.transferDuty ?? {};
  const { toOutside, except, description, newDuty } = change.transferDuty ?? {};
  // The API gives newDuty its default where the input is silent.
  const extra = { from, fromOutside, toOutside, except, description, newDuty: newDuty || undefined };
  return Object.entries(extra).flatMap(([field, value]) =>
    value === undefined ? [] : [problem('NOT_IN_A_CHART', [field], { path: `change.${verb}.${field}` })],
  );
}

/** The corrected event: a statement of a chart stays one, although its change was decided as another verb. */
export function restated(event: Event, decided: Event): Event {
  if (event.type === 'UnitStated' && decided.type === 'UnitCreated') {
    const { unit, name, displayName, kind, parent, after } = decided.data;
    const { widened } = event.data;
    return {
      ...decided,
      type: 'UnitStated',
      data: { unit, name, displayName, kind, parent, after, widened },
    };
  }
  if (event.type === 'DutyStated' && decided.type === 'DutyTransferred') {
    const { duty, widened } = event.data;
    const { description: name, to: holders } = decided.data;
    return { ...decided, type: 'DutyStated', data: { duty, name, holders, widened } };
  }
  if (event.type === 'PostStated' && decided.type === 'PostCreated') {
    const { oversees, widened } = event.data;
    return { ...decided, type: 'PostStated', data: { ...decided.data, oversees, widened } };
  }
  return decided;
}
