/** A reorganization was called off: none of its changes is in effect any more. */

import type { History } from '../../history/history.js';
import type { WithdrawReorganization } from '../../words/command.js';
import type { Steps } from '../../words/steps.js';
import type { Decision, Refusal } from '../decision.js';
import { decideAmendment } from './amendment.js';
import { findReorganization, isProblem } from './find.js';

export function* decideWithdrawal(
  history: History,
  { reorganization: id, withdrawnOn }: WithdrawReorganization,
): Steps<Decision | Refusal> {
  const reorganization = findReorganization(history, id);
  if (isProblem(reorganization)) return { problems: [reorganization] };
  return yield* decideAmendment(history, {
    fact: { type: 'ReorganizationWithdrawn', data: { reorganization: id, withdrawnOn } },
    path: 'reorganization',
  });
}
