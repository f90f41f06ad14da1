/** A reorganization takes effect on another day: all of its changes that have no day of their own. */

import type { History } from '../../history/history.js';
import type { EffectiveReorganization } from '../../history/reorganizations.js';
import { type Problem, problem } from '../../problems/problem.js';
import type { RescheduleReorganization } from '../../words/command.js';
import type { Steps } from '../../words/steps.js';
import type { Decision, Refusal } from '../decision.js';
import { decideAmendment } from './amendment.js';
import { findReorganization, isProblem } from './find.js';

export function* decideReschedule(
  history: History,
  command: RescheduleReorganization,
): Steps<Decision | Refusal> {
  const reorganization = findReorganization(history, command.reorganization);
  if (isProblem(reorganization)) return { problems: [reorganization] };
  const refused = dayProblem(history, reorganization, command.effectiveOn);
  if (refused) return { problems: [refused] };
  const decision = yield* decideAmendment(history, {
    fact: {
      type: 'ReorganizationRescheduled',
      data: { reorganization: reorganization.id, effectiveOn: command.effectiveOn },
    },
    path: 'effectiveOn',
  });
  return { ...decision, problems: [...decision.problems, ...staying(history, reorganization)] };
}

function dayProblem(
  { baseline }: History,
  { title, effectiveOn }: EffectiveReorganization,
  day: string,
): Problem | undefined {
  const path = 'effectiveOn';
  if (day === effectiveOn) return problem('SAME_DAY', [title, day], { path });
  if (day <= baseline.knownFrom) {
    return problem('NOT_AFTER_BASELINE', [day, baseline.knownFrom], { path });
  }
  return undefined;
}

/** A warning that changes with an effective day of their own keep it. */
function staying({ effective }: History, { id }: EffectiveReorganization): Problem[] {
  const stay = effective.events.filter((event) => event.reorganization === id && event.ownDay);
  if (stay.length === 0) return [];
  const days = [...new Set(stay.map(({ effectiveOn }) => effectiveOn))].sort();
  const events = stay.map((event) => event.id);
  return [
    problem('OWN_DAYS_STAY', [stay.length, days], { severity: 'WARNING', path: 'effectiveOn', events }),
  ];
}
