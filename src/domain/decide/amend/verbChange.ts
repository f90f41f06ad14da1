/** A correction may say that another verb was meant, as long as nothing builds on what the first one made. */

import { idsCreatedBy } from '../../fold/createdIds.js';
import { effectsOf } from '../../fold/effects.js';
import { dutiesAndPostsOf, unitsOf } from '../../fold/mentions.js';
import type { History } from '../../history/history.js';
import { type Problem, problem } from '../../problems/problem.js';
import { type Event, isAmendment } from '../../words/event.js';

/** The problem that other events use the ids that the event made. */
export function verbProblem({ effective }: History, event: Event, again: Event): Problem[] {
  if (event.type === again.type || isAmendment(again)) return [];
  const { units, duties, posts } = idsCreatedBy([event]);
  const made = new Set([...units, ...posts, ...duties.map(({ duty }) => duty)]);
  const users = effective.events.filter(
    (other) => other.id !== event.id && usedBy(other).some((id) => made.has(id)),
  );
  if (users.length === 0) return [];
  const events = users.map(({ id }) => id);
  return [problem('VERB_CHANGE_BREAKS', [events.length], { path: 'change', events, units })];
}

/** Whom it speaks of, and after whom it places others. */
function usedBy(event: Event): string[] {
  const { begins, returns, places } = effectsOf(event);
  const anchors = [...begins, ...returns, ...places].flatMap(({ after }) => after ?? []);
  return [...unitsOf(event), ...dutiesAndPostsOf(event), ...anchors];
}
