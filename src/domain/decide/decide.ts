/** Whether a command can be recorded: its events, or all the problems that prevent it. Pure. */

import type { History } from '../history/history.js';
import { withLastingNames } from '../input/lastingNames.js';
import type { Command } from '../words/command.js';
import { decideCorrection } from './amend/correct.js';
import { decideReschedule } from './amend/reschedule.js';
import { decideEventRescheduling } from './amend/rescheduleEvent.js';
import { decideVoiding } from './amend/void.js';
import { decideWithdrawal } from './amend/withdraw.js';
import { decideExtension } from './charts/extend.js';
import { decideWidening } from './charts/widen.js';
import type { Decision, Refusal } from './decision.js';
import { decideReorganization } from './reorganization.js';

export function decide(history: History, written: Command): Decision | Refusal {
  const { command, problems } = withLastingNames(history.baseline.code, written);
  return problems.length > 0 ? { problems } : decideNamed(history, command);
}

function decideNamed(history: History, command: Command): Decision | Refusal {
  if ('record' in command) return decideReorganization(history, command.record.reorganization);
  if ('reschedule' in command) return decideReschedule(history, command.reschedule);
  if ('rescheduleEvent' in command) return decideEventRescheduling(history, command.rescheduleEvent);
  if ('withdraw' in command) return decideWithdrawal(history, command.withdraw);
  if ('correct' in command) return decideCorrection(history, command.correct);
  if ('void' in command) return decideVoiding(history, command.void);
  if ('extend' in command) return decideExtension(history, command.extend);
  return decideWidening(history, command.widen);
}
