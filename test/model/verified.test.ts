import { inSnapshot } from '../../src/ledger/readLedger.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { testDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';

const { db } = await testDatabase();

it('after any history the rows of the projections are those of a fold of the ledger', async () => {
  await forHistories('verified', 25, async (numbers) => {
    await play(db, numbers, {
      afterwards: async ({ organization: { code } }) => {
        const { findings, rows = 0 } = await inSnapshot(db, (tx) => verifyStored(tx, code));
        expect(findings).toEqual([]);
        expect(rows).toBeGreaterThan(0);
      },
    });
  });
});
