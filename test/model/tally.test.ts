import { describe, expect, it } from '../support/jest.js';
import { chanceOf, NEGLIGIBLE, newTally, surelyReached } from '../support/tally.js';

describe('the minimum that a tally requires', () => {
  it.each([
    [150, 0.15, 1],
    [150, 0.5, 37],
    [150, 0.65, 59],
    [30, 0.5, 1],
    [20, 0.8, 3],
    [60, 0.5, 7],
  ])('of %i runs with probability %f is %i', (runs, p, minimum) => {
    expect(surelyReached(runs, p)).toBe(minimum);
  });

  it('is none where even that could fail by chance', () => {
    expect(surelyReached(30, 0.15)).toBe(0);
    expect(surelyReached(1_000, 0)).toBe(0);
  });

  it('is missed less often than is negligible, by the exact binomial distribution', () => {
    for (const [runs, p] of [
      [150, 0.15],
      [150, 0.5],
      [30, 0.5],
      [335, 0.06],
    ] as const) {
      const missed = surelyReached(runs, p) - 1;
      expect(binomialUpTo(runs, p, missed)).toBeLessThan(NEGLIGIBLE);
      expect(binomialUpTo(runs, p, missed)).toBeLessThan(chanceOf(runs, p, missed / runs) * 1.000001);
    }
  });
});

/** The probability of at most k of n. */
function binomialUpTo(n: number, p: number, k: number): number {
  let term = (1 - p) ** n;
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return sum;
}

describe('a tally', () => {
  const runs = async (reached: number, share?: number) => {
    const tally = newTally({ 'the case': 0.5 });
    for (let i = 0; i < 150; i++)
      await tally.run(async (reach) => (i < reached ? reach('the case', share) : undefined));
    return tally;
  };

  it('fails where too few runs came to a case, and names it', async () => {
    (await runs(37)).expectReached();
    const tooFew = await runs(36);
    expect(() => tooFew.expectReached()).toThrow('the case');
  });

  it('counts a case once a run, and a share of a run as a share', async () => {
    const twice = newTally({ 'the case': 0.5 });
    for (let i = 0; i < 150; i++) {
      await twice.run(async (reach) => {
        if (i < 20) for (const _ of [1, 2]) reach('the case');
      });
    }
    expect(() => twice.expectReached()).toThrow('the case');
    const halves = await runs(73, 0.5);
    expect(() => halves.expectReached()).toThrow('the case');
  });
});
