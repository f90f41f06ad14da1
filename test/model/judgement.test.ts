import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.js';
import { play } from './play.js';
import { forHistories } from './seed.js';

const { db } = await testDatabase();

describe('a random reorganization', () => {
  it('is recorded where the rules allow it, and refused where they do not', async () => {
    let accepted = 0;
    let all = 0;
    await forHistories('judgement', 60, async (numbers) => {
      await play(db, numbers, ({ said, troubles, answer, recorded }, { events }) => {
        all += 1;
        if (recorded.length > 0) accepted += 1;
        const fine = troubles.length === 0;
        if (fine !== recorded.length > 0) {
          throw new Error(
            JSON.stringify({ said, troubles, problems: answer.problems, known: events.flat() }, null, 1),
          );
        }
      });
    });
    process.stdout.write(`${accepted} of ${all}\n`);
    expect(1).toBe(1);
  });
});
