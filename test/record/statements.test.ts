/** What a recording asks the database. */
import { expect, it } from '@jest/globals';
import type { RootOperationNode } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { keptHistory, readHistory } from '../../src/ledger/readHistory.js';
import { testDatabase } from '../support/database.js';
import { creates, record, register, result } from './town.js';

const { db: plain, url } = await testDatabase();
let asked: RootOperationNode[] = [];
const db = plain.withPlugin({
  transformQuery: ({ node }) => {
    asked.push(node);
    return node;
  },
  transformResult: async ({ result }) => result,
});

const statementsOf = async (work: () => Promise<unknown>) => {
  asked = [];
  await work();
  return asked.length;
};

it('a recording on a history in memory appends without asking first; a refused one asks what is the newest', async () => {
  await register(db, 'one');
  await record(db, 'one', creates('危機管理部'));
  expect(await statementsOf(() => record(db, 'one', creates('文化部')))).toBe(2);
  // The second was the announcement. Whether it is still refused is decided on the newest revision.
  expect(await statementsOf(() => record(db, 'one', creates('文化部')))).toBe(1);
});

it('what is in memory after a recording is what the ledger says', async () => {
  await register(db, 'same');
  for (const name of ['危機管理部', '文化部', '環境部']) await record(db, 'same', creates(name));
  const kept = keptHistory(db, 'same');
  expect(kept?.revision).toBe(4);
  const anew = await readHistory(plain, 'same');
  expect({ ...kept, kept: [] }).toEqual({ ...anew, kept: [] });
});

it('what another process recorded meanwhile is learned, and the command is decided again', async () => {
  const other = openDatabase(url, { max: 1 });
  await register(db, 'two');
  await record(db, 'two', creates('危機管理部'));
  expect(result(await record(other, 'two', creates('文化部')))).toBe(3);
  await other.destroy();
  expect(result(await record(db, 'two', creates('環境部')))).toBe(4);
  // It was recorded elsewhere, so it is refused; on what was in memory it would not have been.
  expect(keptHistory(db, 'two')?.revision).toBe(4);
});
