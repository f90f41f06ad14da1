/** Who shares one look at the database: never somebody who asked after it began. */
import { sharedBetween } from '../../../src/server/asking/kept/sharedBetween.js';
import { expect, it } from '../../support/jest.js';

/** Work that ends when the test says so. */
function controlled() {
  const runs: { key: string; end(found: number): void; fail(): void }[] = [];
  const ask = sharedBetween(
    (key) =>
      new Promise<number>((resolve, reject) =>
        runs.push({ key, end: resolve, fail: () => reject(new Error('broken')) }),
      ),
  );
  return { runs, ask };
}

it('is given to nobody who asked after it began', async () => {
  const { runs, ask } = controlled();
  const first = ask('a');
  const [second, third] = [ask('a'), ask('a')];
  expect(runs).toHaveLength(1);
  runs[0]!.end(1);
  expect(await first).toBe(1);
  expect(runs).toHaveLength(2);
  // It came while the second run was under way.
  const fourth = ask('a');
  runs[1]!.end(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  runs[2]!.end(3);
  expect(await fourth).toBe(3);
  const fifth = ask('a');
  expect(runs).toHaveLength(4);
  runs[3]!.end(4);
  expect(await fifth).toBe(4);
});

it('does not wait for others, who ask about something else', async () => {
  const { runs, ask } = controlled();
  const both = [ask('a'), ask('b')];
  expect(runs.map(({ key }) => key)).toEqual(['a', 'b']);
  for (const { end } of runs) end(1);
  expect(await Promise.all(both)).toEqual([1, 1]);
});

it('fails for those who share it alone', async () => {
  const { runs, ask } = controlled();
  const [first, second] = [ask('a'), ask('a')];
  runs[0]!.fail();
  await expect(first).rejects.toThrow('broken');
  runs[1]!.end(2);
  expect(await second).toBe(2);
});
