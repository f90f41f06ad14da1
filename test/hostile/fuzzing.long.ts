import { it } from '../support/jest.js';
import { fuzz } from './fuzzing.js';

const { FUZZ_SEED, FUZZ_REQUESTS } = process.env;

it('random requests are answered or refused, without a fault of the service and without a path in an answer', async () => {
  await fuzz(Number(FUZZ_REQUESTS ?? 5_000), Number(FUZZ_SEED ?? 1975));
});
