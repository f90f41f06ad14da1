import { describe, it } from '@jest/globals';
import { testDatabase } from '../support/database.js';
import { play } from './play.js';
import { expectReadings } from './readingProperties.js';
import { forHistories } from './seed.js';

const { db } = await testDatabase();

describe('after any history, at every revision', () => {
  it('how each event and each reorganization reads is what the rules on amendments say', async () => {
    await forHistories('amended', 60, async (numbers) => {
      await play(db, numbers, {
        afterwards: async (history) => {
          for (const revision of history.events.keys()) await expectReadings(db, history, revision);
        },
      });
    });
  });
});
