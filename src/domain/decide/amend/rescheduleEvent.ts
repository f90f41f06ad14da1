/** One change of a reorganization takes effect on another day, such as one that is put off: its record was not wrong. */

import type { History } from '../../history/history.js';
import { hasErrors, type Problem, problem } from '../../problems/problem.js';
import type { RescheduleEvent } from '../../words/command.js';
import type { Event } from '../../words/event.js';
import type { Steps } from '../../words/steps.js';
import type { Decision, Refusal } from '../decision.js';
import { decideAmendment } from './amendment.js';
import { correctable, corrected } from './correct.js';
import { isProblem, voidingOf } from './find.js';
import { isStatement } from './restatement.js';

export function* decideEventRescheduling(
  history: History,
  command: RescheduleEvent,
): Steps<Decision | Refusal> {
  const { effectiveOn } = command;
  const event = correctable(history, command.event);
  if (isProblem(event)) return { problems: [event] };
  const refused = [...stateProblems(history, event), ...dayProblems(history, event, command)];
  if (hasErrors(refused)) return { problems: refused };
  const precision = command.precision ?? event.precision;
  const change = corrected({ ...event, effectiveOn, ownDay: true, precision });
  return yield* decideAmendment(history, {
    fact: { type: 'EventCorrected', data: { event: event.id, change, rescheduled: true } },
    path: 'effectiveOn',
  });
}

/** A statement of a chart has no effective day that could be moved, and a voided event takes effect on none. */
function stateProblems(history: History, event: Event): Problem[] {
  const path = 'event';
  if (isStatement(event)) return [problem('NOT_RESCHEDULABLE', [event.id], { path })];
  const by = voidingOf(history, event);
  return by === undefined ? [] : [problem('ALREADY_VOIDED', [event.id, by], { path, events: [by] })];
}

function dayProblems(
  { baseline }: History,
  event: Event,
  { effectiveOn, precision }: RescheduleEvent,
): Problem[] {
  const path = 'effectiveOn';
  if (effectiveOn <= baseline.knownFrom) {
    return [problem('NOT_AFTER_BASELINE', [effectiveOn, baseline.knownFrom], { path })];
  }
  const isSame = effectiveOn === event.effectiveOn && (precision ?? event.precision) === event.precision;
  return isSame ? [problem('SAME_DAY', [event.id, effectiveOn], { path })] : [];
}
