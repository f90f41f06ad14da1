/** More organizations than are kept in memory: nothing is refused wrongly. */

import { keptHistory } from '../../src/ledger/keptHistories.js';
import { readHistory } from '../../src/ledger/readHistory.js';
import { testDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';
import { creates, record, register, revisionsOf } from './town.js';

const { db } = await testDatabase();
const codes = Array.from({ length: 100 }, (_, i) => `city${i}`);

/** Does the work for each of the items, sixteen at a time. */
async function sixteenAtATime<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

it('a hundred organizations and sixteen recorders: every recording is taken', async () => {
  await sixteenAtATime(codes, (code) => register(db, code));
  const refused: unknown[] = [];
  const recordings = [1, 2, 3].flatMap((round) => codes.map((code) => ({ code, name: `第${round}部` })));
  await sixteenAtATime(recordings, async ({ code, name }) => {
    const { problems, revision } = await record(db, code, creates(name));
    if (revision === undefined) refused.push(...problems);
  });
  expect(refused).toEqual([]);
  for (const code of codes) expect(await revisionsOf(db, code)).toHaveLength(4);
});

it('a history that is dropped for others while it is being read is still complete', async () => {
  const found: unknown[] = [];
  const rounds = [1, 2, 3, 4, 5].flatMap(() => codes.slice(0, 20));
  // Room for about two of them, so nearly each reading drops what another one is using.
  await sixteenAtATime(rounds, async (code) => {
    found.push((await readHistory(db, code, 25_000))?.revision);
  });
  expect(found).toEqual(rounds.map(() => 4));
});

it('as many histories are kept as there is room for, the most recently used ones', async () => {
  const small = Array.from({ length: 10 }, (_, i) => `town${i}`);
  for (const code of small) await register(db, code);
  const keptOf = () => small.filter((code) => keptHistory(db, code) !== undefined);
  for (const code of small) await readHistory(db, code);
  expect(keptOf()).toEqual(small);
  await readHistory(db, 'town3');
  // Room for about two of them.
  await readHistory(db, 'town7', 20_000);
  expect(keptOf()).toEqual(['town3', 'town7']);
  // One that is larger than all the room is kept nevertheless, as long as it is the last one used.
  await readHistory(db, 'town5', 1);
  expect(keptOf()).toEqual(['town5']);
});
