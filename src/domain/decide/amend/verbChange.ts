/** A correction may replace the verb, as long as no other event uses what the first one created. */

import { idsCreatedBy } from '../../fold/createdIds.js';
import { effectsOf } from '../../fold/effects.js';
import { dutiesAndPostsOf, unitsOf } from '../../fold/mentions.js';
import type { History } from '../../history/history.js';
import { type Problem, problem } from '../../problems/problem.js';
import { type Event, isAmendment } from '../../words/event.js';

/** The problem that other events use the ids that the event created. */
export function verbProblem({ effective }: History, event: Event, corrected: Event): Problem[] {
  if (event.type === corrected.type || isAmendment(corrected)) return [];
  const { units, duties, posts } = idsCreatedBy([event]);
  const created = new Set([...units, ...posts, ...duties.map(({ duty }) => duty)]);
  const users = effective.events.filter(
    (other) => other.id !== event.id && usedBy(other).some((id) => created.has(id)),
  );
  if (users.length === 0) return [];
  const events = users.map(({ id }) => id);
  return [problem('VERB_CHANGE_BREAKS', [events.length], { path: 'change', events, units })];
}

/** The ids that an event mentions, those after which it places units included. */
function usedBy(event: Event): string[] {
  const { begins, returns, places } = effectsOf(event);
  const anchors = [...begins, ...returns, ...places].flatMap(({ after }) => after ?? []);
  return [...unitsOf(event), ...dutiesAndPostsOf(event), ...anchors];
}
