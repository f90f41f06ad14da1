/** A correction may say that another verb was meant, as long as nothing builds on what the first one made. */

import { effectsOf } from '../effects.js';
import { type Event, isAmendment } from '../event.js';
import type { History } from '../history.js';
import { idsMadeBy } from '../made.js';
import { thingsOf, unitsOf } from '../mentions.js';
import { type Problem, problem } from '../problem.js';

/** The problem that other events use the ids that the event made. */
export function verbProblem({ readings }: History, event: Event, again: Event): Problem[] {
  if (event.type === again.type || isAmendment(again)) return [];
  const { units, duties, posts } = idsMadeBy([event]);
  const made = new Set([...units, ...posts, ...duties.map(({ duty }) => duty)]);
  const users = readings.events.filter(
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
  return [...unitsOf(event), ...thingsOf(event), ...anchors];
}
