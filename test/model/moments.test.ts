import { testDatabase } from '../support/database.js';
import { describe, it } from '../support/jest.js';
import type { History } from './play/history.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectLives, expectTrees } from './properties/momentProperties.js';
import { expectSizes } from './properties/sizeProperties.js';

const { db } = await testDatabase();

describe('after any history, at every day and revision', () => {
  it('the tree, its order and its period are those of the fold, and no revision has more units or posts than are counted', async () => {
    await forHistories('trees', 60, async (numbers) => {
      await play(db, numbers, {
        afterwards: async (history) => {
          await atEachRevision(history, (revision) => expectTrees(db, history, revision));
          await expectSizes(db, history);
        },
      });
    });
  });

  it('the states of each unit and the days of change are those of the fold', async () => {
    await forHistories('states', 60, async (numbers) => {
      await play(db, numbers, {
        afterwards: (history) => atEachRevision(history, (revision) => expectLives(db, history, revision)),
      });
    });
  });
});

async function atEachRevision({ events }: History, look: (revision: number) => Promise<void>): Promise<void> {
  for (const revision of events.keys()) await look(revision);
}
