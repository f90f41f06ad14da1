import { it } from '@jest/globals';
import { fuzz } from './fuzzing.js';

const { FUZZ_SEED, FUZZ_REQUESTS } = process.env;

it('random requests are answered or refused, without a fault of the service and without a path in an answer', async () => {
  await fuzz(Number(FUZZ_REQUESTS ?? 5_000), Number(FUZZ_SEED ?? 1975));
}, 1_200_000);
