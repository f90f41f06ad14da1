/** What a recording asks the database. */

import { type RootOperationNode, sql } from 'kysely';
import pg from 'pg';
import { aboutRecording, decideOn, revisionOf } from '../../src/attempt.js';
import { announce, CHANNEL } from '../../src/database/announcing/announce.js';
import { untilAborted } from '../../src/database/connecting/untilAborted.js';
import { openDatabase } from '../../src/database/connection.js';
import { finish } from '../../src/domain/words/steps.js';
import { append } from '../../src/ledger/append.js';
import { keptHistory } from '../../src/ledger/keptHistories.js';
import { historyUntil } from '../../src/ledger/readHistory.js';
import { rebuild } from '../../src/rebuild.js';
import { registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { on } from '../support/given.js';
import { expect, it } from '../support/jest.js';
import { itOnOneServer } from '../support/oneServer.js';
import { creates, record, register, result } from './town.js';

const { db: plain, url } = await testDatabase();
let asked: RootOperationNode[] = [];
let announcements = 0;
const db = plain.withPlugin({
  transformQuery: ({ node }) => {
    // An announcement may go together with the one before it.
    if (JSON.stringify(node).includes('pg_notify')) announcements += 1;
    else asked.push(node);
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
  expect(await statementsOf(() => record(db, 'one', creates('文化部')))).toBe(1);
  // Whether it is still refused is decided on the newest revision.
  expect(await statementsOf(() => record(db, 'one', creates('文化部')))).toBe(1);
});

it('what is recorded in quick succession is announced together', async () => {
  const codes = ['甲', '乙', '丙', '丁', '戊', '己'];
  const heard: string[] = [];
  const listener = new pg.Client(url);
  await listener.connect();
  await listener.query(`listen ${CHANNEL}`);
  await new Promise<void>((resolve) => {
    listener.on('notification', ({ payload = '' }) => {
      if (codes.includes(payload)) heard.push(payload);
      if (heard.length === codes.length) resolve();
    });
    announcements = 0;
    // While the first is sent, the others gather.
    for (const code of codes) announce(db, code);
  });
  await listener.end();
  expect(heard).toEqual(codes);
  expect(announcements).toBeLessThanOrEqual(2);
});

it('a rebuild asks as often, however many revisions there are', async () => {
  await register(db, 'rebuilt');
  await record(db, 'rebuilt', creates('危機管理部'));
  const few = await statementsOf(() => rebuild(db, 'rebuilt'));
  for (const name of ['文化部', '環境部', '市民部']) await record(db, 'rebuilt', creates(name));
  expect(await statementsOf(() => rebuild(db, 'rebuilt'))).toBe(few);
});

it('what is in memory after a recording is what the ledger says', async () => {
  await register(db, 'same');
  for (const name of ['危機管理部', '文化部', '環境部']) await record(db, 'same', creates(name));
  const kept = keptHistory(db, 'same');
  expect(kept?.revision).toBe(4);
  const anew = await historyUntil(plain, 'same', 4);
  expect({ ...kept, kept: [] }).toEqual({ ...anew, kept: [] });
});

it('each request decides on the history in memory', async () => {
  await register(db, 'requested');
  await record(db, 'requested', creates('危機管理部'));
  const kept = keptHistory(db, 'requested');
  expect(kept?.revision).toBe(2);
  expect(keptHistory(untilAborted(plain, new AbortController().signal), 'requested')).toBe(kept);
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

itOnOneServer(
  'a change of one unit reads a few rows of the projections, however many the organization has',
  async () => {
    const below = Array.from({ length: 50 }, (_, i) => ({ name: `第${i}係`, kind: '係' }));
    const units = Array.from({ length: 50 }, (_, i) => ({ name: `第${i}課`, kind: '課', children: below }));
    await registerOrganization(
      plain,
      { code: 'large', name: '大市', knownFrom: '2025-04-01', units },
      'local',
    );
    await record(plain, 'large', creates('文化部'));
    await sql`analyze unit_state`.execute(plain);
    const changed = on('2026-05-01', { rename: { unit: 'large:u7', name: '改課' } });
    const command = { record: { organization: 'large', reorganization: changed } };
    const about = aboutRecording(command, 'local');
    const history = keptHistory(plain, 'large');
    const { decision } = finish(decideOn(history, command, about));
    const undone = new Error('undone');
    const read: Record<string, number> = {};
    const attempt = plain.transaction().execute(async (tx) => {
      expect(await append(tx, revisionOf('large', history, decision!, about))).toMatchObject({ number: 3 });
      const { rows } = await sql<{ name: string; read: number }>`
        select relname as name, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read
        from pg_stat_xact_user_tables where schemaname = 'public'`.execute(tx);
      for (const one of rows) read[one.name] = one.read;
      throw undone;
    });
    await expect(attempt).rejects.toBe(undone);
    expect(read.unit_state).toBeGreaterThan(0);
    expect(Object.entries(read).filter(([, rows]) => rows >= 20)).toEqual([]);
    expect(result(await record(plain, 'large', { reorganization: changed }))).toBe(3);
  },
);
