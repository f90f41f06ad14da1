import { describe, expect, it } from '@jest/globals';
import { joinsOf } from '../../src/domain/compare/joins.js';
import { tableOf } from '../../src/domain/compare/table.js';
import { compareMoments } from '../../src/queries/compare/compare.js';
import type { Moment } from '../../src/queries/moment/moment.js';
import { inOrder, loadTrees } from '../../src/queries/units/tree.js';
import { testDatabase } from '../support/database.js';
import type { History } from './play/history.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectCompared, somePair } from './properties/comparisonProperties.js';

const { db } = await testDatabase();

describe('after any history, the comparison of any two moments', () => {
  it('leads from the first tree to the second, tells each unit once, and only what differs', async () => {
    await forHistories('compare', 30, (numbers) =>
      eachPair(numbers, (history, from, to) => expectCompared(db, history, from, to)),
    );
  });

  it('is laid out with both trees whole and each in its own order', async () => {
    await forHistories('table', 20, (numbers) =>
      eachPair(numbers, async (_, from, to) => {
        const trees = await loadTrees(db, [from, to]);
        const { between, changes } = await compareMoments(db, { from, to });
        const [old = [], now = []] = trees.map((tree) => inOrder(tree).map(({ unit }) => unit));
        const rows = tableOf(old, now, joinsOf(between), changes);
        expect(rows.flatMap(({ before }) => before ?? [])).toEqual(old);
        expect(rows.flatMap(({ after }) => after ?? [])).toEqual(now);
        // Where nothing but paths changed, the tables are the same line by line.
        if (old.join() === now.join()) expect(rows.every(({ before, after }) => before === after)).toBe(true);
      }),
    );
  });
});

/** Some pairs of each history. */
async function eachPair(
  numbers: number[][],
  look: (history: History, from: Moment, to: Moment) => Promise<void>,
): Promise<void> {
  await play(db, numbers, {
    afterwards: async (history) => {
      for (const row of numbers) await look(history, ...somePair(history, row));
    },
  });
}
