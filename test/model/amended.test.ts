import { describe, it } from '@jest/globals';
import { testDatabase } from '../support/database.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectEffectiveVersions } from './properties/effectiveVersionProperties.js';

const { db } = await testDatabase();

describe('after any history, at every revision', () => {
  it('each event and each reorganization has the effective version that the rules on amendments give', async () => {
    await forHistories('amended', 60, async (numbers) => {
      await play(db, numbers, {
        afterwards: async (history) => {
          for (const revision of history.events.keys()) await expectEffectiveVersions(db, history, revision);
        },
      });
    });
  });
});
