/** Whether a command can be recorded: its events, or all the problems that prevent it. Pure. */

import type { History } from '../history/history.js';
import { withLastingNames } from '../input/lastingNames.js';
import type { Command } from '../words/command.js';
import { finish, type Steps } from '../words/steps.js';
import { decideCorrection } from './amend/correct.js';
import { decideReschedule } from './amend/reschedule.js';
import { decideEventRescheduling } from './amend/rescheduleEvent.js';
import { decideVoiding } from './amend/void.js';
import { decideWithdrawal } from './amend/withdraw.js';
import { decideExtension } from './charts/extend.js';
import { decideWidening } from './charts/widen.js';
import type { Decision, Refusal } from './decision.js';
import { decideReorganizationInSteps } from './reorganization.js';

export const decide = (history: History, command: Command): Decision | Refusal =>
  finish(decideInSteps(history, command));

/** The history must stay as it is until the last step. */
export function* decideInSteps(history: History, written: Command): Steps<Decision | Refusal> {
  const { command, problems } = withLastingNames(history.baseline.code, written);
  return problems.length > 0 ? { problems } : yield* decideNamed(history, command);
}

function decideNamed(history: History, command: Command): Steps<Decision | Refusal> {
  if ('record' in command) return decideReorganizationInSteps(history, command.record.reorganization);
  if ('reschedule' in command) return decideReschedule(history, command.reschedule);
  if ('rescheduleEvent' in command) return decideEventRescheduling(history, command.rescheduleEvent);
  if ('withdraw' in command) return decideWithdrawal(history, command.withdraw);
  if ('correct' in command) return decideCorrection(history, command.correct);
  if ('void' in command) return decideVoiding(history, command.void);
  if ('extend' in command) return decideExtension(history, command.extend);
  return decideWidening(history, command.widen);
}
