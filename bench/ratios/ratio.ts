/** One line of the table: what was measured, beside what, and what the ratio is to be. */
export interface Ratio {
  what: string;
  /** What it is divided by. */
  than: string;
  /** Both in the same unit, which the line names. */
  ours: number;
  theirs: number;
  unit: 'ms' | '/s' | 'MB';
  /** Of `ours / theirs`; absent: it is shown for information. */
  goal?: Goal;
}

export type Goal = { atMost: number } | { atLeast: number };

export const quotient = ({ ours, theirs }: Ratio) => ours / theirs;

export function isReached(ratio: Ratio): boolean | undefined {
  const { goal } = ratio;
  if (!goal) return undefined;
  return 'atMost' in goal ? quotient(ratio) <= goal.atMost : quotient(ratio) >= goal.atLeast;
}

/** A time that has a limit of its own, in milliseconds. */
export const within = (what: string, ours: number, limit: number): Ratio => ({
  what,
  than: 'its limit',
  ours,
  theirs: limit,
  unit: 'ms',
  goal: { atMost: 1 },
});
