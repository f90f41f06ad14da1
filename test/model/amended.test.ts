import { describe, it } from '@jest/globals';
import { testDatabase } from '../support/database.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectReadings } from './properties/readingProperties.js';

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
