/** As many histories as nobody waits for in \`npm test\`, each through all properties at once. */

import { testDatabase } from '../support/database.js';
import { describe, it } from '../support/jest.js';
import { comparisonAsker } from './play/askComparison.js';
import { playDuties } from './play/dutyPlay.js';
import type { History } from './play/history.js';
import { play } from './play/play.js';
import { forHistories, type Numbers } from './play/seed.js';
import { expectCompared, somePair } from './properties/comparisonProperties.js';
import { expectEffectiveVersions } from './properties/effectiveVersionProperties.js';
import { expectHolders } from './properties/holderProperties.js';
import { expectLineages } from './properties/lineageProperties.js';
import { expectLives, expectTrees } from './properties/momentProperties.js';
import { expectOrganizationNames } from './properties/organizationNameProperties.js';
import { expectPosts } from './properties/postProperties.js';
import { expectRebuilt } from './properties/rebuildProperties.js';
import { expectJudged } from './properties/stepProperties.js';
import { expectTransfers } from './properties/transferProperties.js';

const HISTORIES = 20_000;
const LANES = 2;

const { db } = await testDatabase();
const ask = await comparisonAsker(db);

describe('after any of many histories', () => {
  it('every answer at every day and revision is the model’s, and every command was judged as the model does', async () => {
    const begun = Date.now();
    let done = 0;
    const tell = () => {
      done += 1;
      if (done % 250 !== 0) return;
      const seconds = (Date.now() - begun) / 1000;
      process.stdout.write(`${done} histories, ${(done / seconds).toFixed(1)} a second\n`);
    };
    // While one waits for the database the other thinks.
    await Promise.all(
      Array.from({ length: LANES }, (_, lane) =>
        forHistories(
          `all properties, lane ${lane + 1}`,
          HISTORIES / LANES,
          async (numbers) => {
            if (done % 5 === 4) await playHoldings(numbers);
            else await playAll(numbers, done % 10 === 0);
            tell();
          },
          lane,
        ),
      ),
    );
  });
});

async function playAll(numbers: Numbers, rebuilds: boolean): Promise<void> {
  await play(db, numbers, {
    eachStep: expectJudged,
    afterwards: async (history) => {
      for (const revision of history.events.keys()) await expectAt(history, revision);
      for (const row of numbers.slice(0, 4))
        await expectCompared({ db, ask }, history, somePair(history, row));
      await expectOrganizationNames(db, history);
      if (rebuilds) await expectRebuilt(db, history.organization);
    },
  });
}

async function expectAt(history: History, revision: number): Promise<void> {
  await expectTrees(db, history, revision);
  await expectLives(db, history, revision);
  await expectPosts(db, history, revision);
  await expectEffectiveVersions(db, history, revision);
  await expectLineages(db, history, revision);
}

const playHoldings = (numbers: Numbers): Promise<void> =>
  playDuties(db, numbers, async (history) => {
    for (const revision of history.events.keys()) await expectHolders(db, history, revision);
    await expectTransfers(db, history, numbers.flat(), () => {});
  });
