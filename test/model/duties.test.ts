import { testDatabase } from '../support/database.js';
import { describe, it } from '../support/jest.js';
import { newTally } from '../support/tally.js';
import { playDuties } from './play/dutyPlay.js';
import { forHistories } from './play/seed.js';
import { expectHolders } from './properties/holderProperties.js';
import { expectSizes } from './properties/sizeProperties.js';
import { expectTransfers, type TransferCase } from './properties/transferProperties.js';

const { db } = await testDatabase();

describe('after any history of duties, at every day and revision', () => {
  it('each duty has exactly the holders that the contract says, and a comparison the transfers', async () => {
    const tally = newTally<
      TransferCase | 'commands are recorded' | 'a command is refused' | 'an amendment is recorded'
    >({
      'commands are recorded': 0.6,
      'a command is refused': 0.5,
      'an amendment is recorded': 0.5,
      'a transfer is FROM': 0.3,
      'a transfer is TO': 0.3,
      'a transfer is BOTH': 0.3,
      'no side': 0.3,
    });
    await forHistories('duties', 60, (numbers) =>
      tally.run((reach) =>
        playDuties(db, numbers, async (history) => {
          for (const revision of history.events.keys()) await expectHolders(db, history, revision);
          await expectSizes(db, history);
          await expectTransfers(db, history, numbers.flat(), reach);
          const { recorded, refused, amended } = history;
          reach('commands are recorded', recorded / Math.max(1, recorded + refused));
          if (refused > 0) reach('a command is refused');
          if (amended > 0) reach('an amendment is recorded');
        }),
      ),
    );
    tally.expectReached();
  });
});
