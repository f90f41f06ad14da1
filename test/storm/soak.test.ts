import { usedDataDir } from '../server/process.js';
import { expect, it } from '../support/jest.js';
import { flatness, soak } from './soak.js';

const options = { seconds: 8, clients: 3, organizations: 3 };

it('mixed questions, previews and recordings fail in nothing, and the memory is measured', async () => {
  const { wrong, hung, answered, recorded, samples } = await soak(await usedDataDir(), options);
  expect({ wrong, hung }).toEqual({ wrong: [], hung: 0 });
  expect(Math.min(answered, recorded, samples.length)).toBeGreaterThan(0);
  for (const { heap, process } of samples) expect(Math.min(heap, process)).toBeGreaterThan(20);
});

it('memory counts as flat if it grows little after the first quarter', () => {
  const heaps = (heapOf: (i: number) => number) =>
    Array.from({ length: 40 }, (_, i) => ({ heap: heapOf(i) }));
  expect(flatness(heaps((i) => (i < 10 ? i * 10 : 100 + (i % 3))))).toMatchObject({ isFlat: true });
  expect(flatness(heaps((i) => 100 + i))).toEqual({ growth: 20, isFlat: false });
  // Too short to say.
  expect(flatness(heaps(() => 100).slice(0, 4))).toMatchObject({ isFlat: false });
});
