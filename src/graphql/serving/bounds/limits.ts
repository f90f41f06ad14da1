/** What the answer to one request may contain and how long it may take. */
export interface AnswerLimits {
  /** Objects and fields. The largest answers that are useful have a tenth of that. */
  values: number;
  /** The characters of all texts. */
  characters: number;
  /** Values of all answers that are being made at the same time in this process. */
  valuesAtOnce: number;
  /** An answer up to this many values is never refused because of others. */
  small: number;
  seconds: number;
}

export const answerLimits: AnswerLimits = {
  values: 1_000_000,
  characters: 30_000_000,
  valuesAtOnce: 2_000_000,
  small: 100_000,
  seconds: 30,
};
