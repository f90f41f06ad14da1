import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { knownAt } from './play/history.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectLineages } from './properties/lineageProperties.js';
import { edgesIn } from './reference/successions.js';

const { db } = await testDatabase();

describe('after any history, at every revision', () => {
  it('the lineage of every unit, in each direction and until any day, is what walking the successions finds', async () => {
    let followed = 0;
    let longest = 0;
    await forHistories('lineage', 15, async (numbers) => {
      await play(db, numbers, {
        afterwards: async (history) => {
          for (const revision of history.events.keys()) await expectLineages(db, history, revision);
          const edges = edgesIn(knownAt(history, history.events.length - 1));
          followed += edges.length;
          longest = Math.max(longest, new Set(edges.map(({ on }) => on)).size);
        },
      });
    });
    process.stdout.write(`lineage: ${followed} successions, on up to ${longest} days of a history\n`);
    expect(longest).toBeGreaterThan(1);
  });
});
