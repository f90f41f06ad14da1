import { testDatabase } from '../support/database.js';
import { describe, it } from '../support/jest.js';
import { newTally } from '../support/tally.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectEffectiveVersions } from './properties/effectiveVersionProperties.js';
import { expectOrganizationNames } from './properties/organizationNameProperties.js';

const { db } = await testDatabase();

describe('after any history, at every revision', () => {
  it('each event and reorganization has the effective version that the rules give, and the organization its names', async () => {
    const tally = newTally({ 'one event is rescheduled': 0.25, 'the organization is renamed': 0.3 });
    await forHistories('amended', 60, (numbers) =>
      tally.run(async (reach) =>
        play(db, numbers, {
          afterwards: async (history) => {
            for (const revision of history.events.keys())
              await expectEffectiveVersions(db, history, revision);
            await expectOrganizationNames(db, history);
            const recorded = history.events.flat();
            if (recorded.some(({ data }) => 'rescheduled' in data)) reach('one event is rescheduled');
            if (recorded.some(({ type }) => type === 'OrganizationRenamed'))
              reach('the organization is renamed');
          },
        }),
      ),
    );
    tally.expectReached();
  });
});
