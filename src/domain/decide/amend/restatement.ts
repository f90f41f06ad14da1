/** A correction of what a chart says: one unit, duty or post of it is stated anew. */

import { verbsOf } from '../../input/verbs/verbs.js';
import { type Problem, problem } from '../../problems/problem.js';
import type { Change, Verb } from '../../words/change.js';
import type { Event, EventType } from '../../words/event.js';

/** The verb whose words state it. */
const VERBS: Partial<Record<EventType, Verb>> = {
  UnitStated: 'create',
  DutyStated: 'transferDuty',
  PostStated: 'createPost',
};

export const isStatement = ({ type }: Event) => VERBS[type] !== undefined;

/** What a change says that a chart cannot say. */
export function statementProblems(event: Event, change: Change): Problem[] {
  const verb = VERBS[event.type];
  const [said] = verbsOf(change);
  if (verb === undefined || said === undefined) return [];
  if (said !== verb) return [problem('RESTATE_WITH', [verb], { path: `change.${said}` })];
  const { from, fromOutside } = change.create ?? change.transferDuty ?? {};
  const { toOutside, except, description } = change.transferDuty ?? {};
  const extra = { from, fromOutside, toOutside, except, description };
  return Object.entries(extra).flatMap(([field, value]) =>
    value === undefined ? [] : [problem('NOT_IN_A_CHART', [field], { path: `change.${verb}.${field}` })],
  );
}

/** What the change was read to mean, as the statement that it corrects. */
export function restated(event: Event, again: Event): Event {
  if (event.type === 'UnitStated' && again.type === 'UnitCreated') {
    const { unit, name, displayName, kind, parent, after } = again.data;
    const { widened } = event.data;
    return { ...again, type: 'UnitStated', data: { unit, name, displayName, kind, parent, after, widened } };
  }
  if (event.type === 'DutyStated' && again.type === 'DutyTransferred') {
    const { duty, widened } = event.data;
    const { description: name, to: holders } = again.data;
    return { ...again, type: 'DutyStated', data: { duty, name, holders, widened } };
  }
  if (event.type === 'PostStated' && again.type === 'PostCreated') {
    const { oversees, widened } = event.data;
    return { ...again, type: 'PostStated', data: { ...again.data, oversees, widened } };
  }
  return again;
}
