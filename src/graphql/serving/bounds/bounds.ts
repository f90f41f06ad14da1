/** What bounds one answer while it is made. */
import { type Allowance, openAllowance } from './allowance.js';
import type { AnswerLimits } from './limits.js';
import { openTurns, type Turns } from './turns.js';

export interface Bounds {
  /** What it may still contain. */
  allowance: Allowance;
  /** The turns of the event loop in which it is made. */
  turns: Turns;
}

export const openBounds = (limits: AnswerLimits, of: Parameters<typeof openAllowance>[1]): Bounds => ({
  allowance: openAllowance(limits, of),
  turns: openTurns(),
});
