import type { LimitSettings } from '../../../limitSettings.js';
import type { RateLimit } from './rate.js';

/** What one question may cost, and what its answer may contain and take. docs/limits.md says why. */
export interface AnswerLimits {
  /** In points, as a question is priced before it is executed. */
  cost: number;
  /** An answer up to this price never waits for larger ones. */
  small: number;
  /** The prices of all such answers that are being made at the same time in this process; five times as much may wait. */
  smallAtOnce: number;
  /** The prices of all larger answers that are being made at the same time in this process. A larger one is made alone. */
  costAtOnce: number;
  /** How long an answer may wait for its turn, in seconds. */
  waiting: number;
  /** Objects and fields of an answer. */
  values: number;
  /** Bytes of an answer, as JSON in UTF-8, before it is compressed. */
  bytes: number;
  /** How long an answer may be made. */
  seconds: number;
  /** The same for a recording, and for a preview, which takes as long. */
  recordingSeconds: number;
}

export const answerLimits: AnswerLimits = {
  cost: 500_000,
  small: 25_000,
  smallAtOnce: 100_000,
  costAtOnce: 500_000,
  waiting: 10,
  values: 600_000,
  bytes: 10_000_000,
  seconds: 30,
  recordingSeconds: 30,
};

export interface Limits {
  answer: AnswerLimits;
  rate: RateLimit;
}

export const limitsFrom = ({ answerSeconds, costPerMinute }: LimitSettings): Limits => ({
  answer: { ...answerLimits, seconds: answerSeconds },
  rate: { costPerMinute },
});
