import { keptHistory } from '../../src/ledger/keptHistories.js';
import { inSnapshot } from '../../src/ledger/readLedger.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { testDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';
import { packAway } from '../support/packAway.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectJudged } from './properties/stepProperties.js';

const { db } = await testDatabase();

it('a recording that begins with a packed state is judged as any other, and writes the rows of a fold of the ledger', async () => {
  const met = { short: 0, whole: 0 };
  await forHistories('packed states', 12, async (numbers) => {
    await play(db, numbers, {
      eachStep: async (step, history) => {
        expectJudged(step, history);
        const { code } = history.organization;
        met[keptHistory(db, code)?.knownAfter === undefined ? 'whole' : 'short'] += 1;
        await packAway(db, code);
      },
      afterwards: async ({ organization: { code } }) => {
        const { findings } = await inSnapshot(db, (tx) => verifyStored(tx, code));
        expect(findings).toEqual([]);
      },
    });
  });
  // Both ways are met: with the packed state alone, and with the past, which most of these commands need.
  expect(Math.min(met.short, met.whole)).toBeGreaterThan(0);
});
