import { newDataDir } from '../server/process.js';
import { expect, it } from '../support/jest.js';
import { soak } from './soak.js';

const options = { seconds: 12, clients: 3, organizations: 5 };

it('a service that forgets memory at each request is found', async () => {
  const { growth, isFlat } = await soak(await newDataDir(), { ...options, leak: 4_000_000 });
  expect(growth).toBeGreaterThan(12);
  expect(isFlat).toBe(false);
});
