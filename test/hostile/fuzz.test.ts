import { it } from '../support/jest.js';
import { fuzz } from './fuzzing.js';

// npm run test:fuzz sends 5,000, of the seed that FUZZ_SEED gives.
it('random requests are answered or refused, without a fault of the service and without a path in an answer', async () => {
  await fuzz(600, 1);
});
