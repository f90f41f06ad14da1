/**
 * Random tests check some rules only where a run comes to the case of the rule. A tally counts the runs that come to
 * each case and requires a minimum, so that a test cannot pass because its cases have become rare.
 *
 * The minimum must not fail by chance, whatever the seed. The runs are independent of each other, so the
 * Chernoff-Hoeffding bound holds: where a run comes to a case with probability p, the share of n runs that do is q or
 * less (q < p) with a probability of at most exp(-n KL(q, p)), where KL(q, p) = q ln(q/p) + (1 - q) ln((1 - q)/(1 -
 * p)). The minimum is the greatest number of runs that is missed with a probability below NEGLIGIBLE. Tests state a p
 * well below the measured share. The same bound holds for a mean of shares, such as the share of a run's commands
 * that are refused.
 */
import { expect } from './jest.js';

export const NEGLIGIBLE = 1e-9;

/** The bound on the probability that the mean of n independent shares with expectation p is at most q, for q < p. */
export function chanceOf(n: number, p: number, q: number): number {
  const term = (a: number, b: number) => (a === 0 ? 0 : a * Math.log(a / b));
  return Math.exp(-n * (term(q, p) + term(1 - q, 1 - p)));
}

/** How many of n runs surely come to a case of probability p. 0: there are too few runs to require any. */
export function surelyReached(n: number, p: number): number {
  let minimum = 0;
  while (minimum < n * p && chanceOf(n, p, minimum / n) < NEGLIGIBLE) minimum += 1;
  return minimum;
}

/** `share`: how much of the run is of this case, from 0 to 1; 1 if it is left out. */
export type Reach<Case extends string> = (reached: Case, share?: number) => void;

/** `probable`: for each case a lower bound of the probability that a run comes to it. */
export function newTally<Case extends string>(probable: Record<Case, number>) {
  const sums = new Map<string, number>();
  let runs = 0;
  return {
    async run(work: (reach: Reach<Case>) => Promise<void>): Promise<void> {
      const reached = new Map<Case, number>();
      await work((one, share = 1) => reached.set(one, share));
      runs += 1;
      for (const [one, share] of reached) sums.set(one, (sums.get(one) ?? 0) + share);
    },
    /** To be called after all runs. */
    expectReached(): void {
      const tooFew = Object.entries<number>(probable)
        .map(([name, p]) => ({ name, reached: sums.get(name) ?? 0, minimum: surelyReached(runs, p), runs }))
        .filter(({ reached, minimum }) => reached < minimum);
      expect(tooFew).toEqual([]);
    },
  };
}
