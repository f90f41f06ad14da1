import { usedDataDir } from '../server/process.js';
import { expect, it } from '../support/jest.js';
import { storm } from './storm.js';

it('while the service and its database are killed, every request is answered or may be repeated, and nothing is lost', async () => {
  const options = { seconds: 12, seed: 1, organizations: 20, clients: 8, calm: 4 };
  const { connections, acknowledged, ...outcome } = await storm(await usedDataDir(), options);
  expect(outcome).toMatchObject({
    hung: 0,
    wrong: [],
    lost: [],
    twice: 0,
    openTransactions: 0,
    unverified: [],
  });
  // Four for questions and recordings, four for previews, one that hears what others recorded.
  expect(connections).toBeLessThanOrEqual(9);
  expect(acknowledged).toBeGreaterThan(0);
});
