/** What the answer to one request may contain and how long it may take. */
export interface AnswerLimits {
  /** Objects and fields. The largest answers that are useful have a tenth of that. */
  values: number;
  /** The characters of all texts. */
  characters: number;
  /** An answer up to this many values never waits for others; from there on its size is estimated. */
  small: number;
  /** Values of all larger answers that are being made at the same time in this process. A larger one is made alone. */
  valuesAtOnce: number;
  seconds: number;
}

export const answerLimits: AnswerLimits = {
  values: 1_000_000,
  characters: 30_000_000,
  small: 5_000,
  valuesAtOnce: 500_000,
  seconds: 30,
};
