/** An event should not have been recorded. Voiding an amendment restores what was in effect before it. */

import type { History } from '../../history/history.js';
import { problem } from '../../problems/problem.js';
import type { VoidEvent } from '../../words/command.js';
import type { Steps } from '../../words/steps.js';
import type { Decision, Refusal } from '../decision.js';
import { decideAmendment } from './amendment.js';
import { findEvent, isProblem, voidingOf } from './find.js';

export function* decideVoiding(history: History, { event: id }: VoidEvent): Steps<Decision | Refusal> {
  const event = findEvent(history, id);
  if (isProblem(event)) return { problems: [event] };
  const before = voidingOf(history, event);
  if (before !== undefined) {
    return { problems: [problem('ALREADY_VOIDED', [id, before], { path: 'event', events: [before] })] };
  }
  return yield* decideAmendment(history, {
    fact: { type: 'EventVoided', data: { event: id } },
    path: 'event',
  });
}
