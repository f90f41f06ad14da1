import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.js';
import { playDuties } from './play/dutyPlay.js';
import { forHistories } from './play/seed.js';
import { expectHolders } from './properties/holderProperties.js';

const { db } = await testDatabase();

describe('after any history of duties, at every day and revision', () => {
  it('each duty has exactly the holders that the contract says', async () => {
    const tally = { recorded: 0, refused: 0, amended: 0 };
    await forHistories('duties', 60, async (numbers) => {
      await playDuties(db, numbers, async (history) => {
        tally.recorded += history.recorded;
        tally.refused += history.refused;
        tally.amended += history.amended;
        for (const revision of history.events.keys()) await expectHolders(db, history, revision);
      });
    });
    process.stdout.write(
      `duties: ${tally.recorded} recorded, ${tally.amended} of them amendments, ${tally.refused} refused\n`,
    );
    // A run that hardly ever records, or hardly ever refuses, would prove little.
    const share = tally.recorded / (tally.recorded + tally.refused);
    if (tally.recorded + tally.refused > 100) expect(Math.abs(share - 0.65)).toBeLessThan(0.25);
  });
});
