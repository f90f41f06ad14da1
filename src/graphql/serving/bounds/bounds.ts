/** What bounds one answer while it is made. */
import { type Admission, openAdmission, type Rooms } from './admission.js';
import { type Allowance, openAllowance } from './allowance.js';
import type { AnswerLimits } from './limits.js';
import { openTurns, type Turns } from './turns.js';

export interface Bounds {
  /** What it may still contain. */
  allowance: Allowance;
  /** Whether it may go on when it becomes large. */
  admission: Admission;
  /** The turns of the event loop in which it is made. */
  turns: Turns;
}

export function openBounds(
  limits: AnswerLimits,
  rooms: Rooms,
  of: { isRecording: boolean; abandoned?: AbortSignal },
): Bounds {
  const allowance = openAllowance(limits, of);
  const turns = openTurns();
  return { allowance, turns, admission: openAdmission(rooms, limits, { allowance, turns }) };
}

export function closeBounds({ allowance, admission }: Bounds): void {
  allowance.close();
  admission.close();
}
