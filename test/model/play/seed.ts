/** Random histories that anybody can play again: ENKAKU_TEST_SEED repeats a run, ENKAKU_TEST_RUNS makes it longer. */
import fc from 'fast-check';
import { given, isReplay, seed } from '../../support/seed.js';

const runsWanted = given('ENKAKU_TEST_RUNS');

/** The numbers from which a history is made: the baseline's, then those of each reorganization. */
export type Numbers = number[][];

const histories = fc.array(fc.array(fc.nat(9_999), { minLength: 60, maxLength: 60 }), {
  minLength: 6,
  maxLength: 13,
  size: 'max',
});

/** Holds `play` to what it says for `runs` histories, and says how to see them again. Each lane has its own. */
export async function forHistories(
  title: string,
  runs: number,
  play: (numbers: Numbers) => Promise<void>,
  lane = 0,
): Promise<void> {
  const numRuns = runsWanted ?? runs;
  process.stdout.write(
    `model, ${title}: seed=${seed} runs=${numRuns}; replay: ENKAKU_TEST_SEED=${seed} npm test -- model\n`,
  );
  // Looking for the smallest history that fails takes minutes: that is for the replay.
  const run = { seed: seed + lane, numRuns, endOnFailure: !isReplay };
  const { failed, errorInstance } = await fc.check(fc.asyncProperty(histories, play), run);
  // Its message lists the history, which the numbers would not show.
  if (failed) throw errorInstance;
}
