import { changesFor } from '../../bench/ratios/cities.js';
import { isReached, type Ratio, within } from '../../bench/ratios/ratio.js';
import { printedRatios } from '../../bench/ratios/report.js';
import { inTurn } from '../../bench/ratios/rounds.js';
import { describe, expect, it } from '../support/jest.js';

const ratio = (ours: number, theirs: number, goal?: Ratio['goal']): Ratio => ({
  what: 'one change',
  than: 'a store',
  ours,
  theirs,
  unit: '/s',
  goal,
});

describe('a ratio', () => {
  it('is reached at its goal, and missed beyond it', () => {
    expect(isReached(ratio(9, 10, { atMost: 0.9 }))).toBe(true);
    expect(isReached(ratio(9.1, 10, { atMost: 0.9 }))).toBe(false);
    expect(isReached(ratio(20, 10, { atLeast: 2 }))).toBe(true);
    expect(isReached(ratio(19, 10, { atLeast: 2 }))).toBe(false);
    expect(isReached(ratio(1, 10))).toBeUndefined();
  });

  it('of a limit is the part of the limit that was used', () => {
    expect(isReached(within('a start', 500, 500))).toBe(true);
    expect(isReached(within('a start', 501, 500))).toBe(false);
  });

  it('is printed with both figures, its goal, and whether it is reached', () => {
    const text = printedRatios([
      ratio(20, 10, { atLeast: 2 }),
      ratio(1_500, 10_000, { atLeast: 2 }),
      ratio(1, 10),
    ]);
    expect(text).toMatch(/^one change +20\/s +a store +10\/s +2\.00 +≥ 2 +reached$/m);
    expect(text).toMatch(/^one change +1,500\/s +a store +10,000\/s +0\.15 +≥ 2 +missed$/m);
    expect(text).toContain('1 of 2 goals are reached.');
  });
});

describe('rounds', () => {
  it('measure in turn, and leave out the first, which warms up', async () => {
    const order: string[] = [];
    const measured = await inTurn(3, {
      a: async (round) => {
        order.push(`a${round}`);
        return round === 0 ? 1_000 : round;
      },
      b: async (round) => {
        order.push(`b${round}`);
        return 10 * round;
      },
    });
    expect(order).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
    expect(measured).toEqual({ a: 2, b: 20 });
  });
});

it('the changes of a year give each unit its states', () => {
  // 9 further states for each of 1,000 units in 50 years, 1.3 of them from each change.
  expect(changesFor(1_000, 10, 50)).toBeCloseTo(138.5, 1);
});
