/** What stays in memory of a history for which there is no room: its newest state, packed. */
import { dropPacked, packedStart, packState } from '../../src/ledger/histories/packedStates.js';
import { dropHistory, keepHistory, keptHistory } from '../../src/ledger/keptHistories.js';
import { historyUntil, readHistory } from '../../src/ledger/readHistory.js';
import { record as recordCommand, registerOrganization } from '../../src/record.js';
import { until } from '../server/ask.js';
import { testDatabase } from '../support/database.js';
import { on, unit } from '../support/given.js';
import { describe, expect, it, jest } from '../support/jest.js';
import { packAway } from '../support/packAway.js';
import { creates, record, register, result } from './town.js';

const { db } = await testDatabase();

const createsOn = (day: string, name: string) => ({
  reorganization: on(day, { create: { unit: unit(name) } }),
});
const isShort = (code: string) => keptHistory(db, code)?.knownAfter !== undefined;

async function town(code: string) {
  await register(db, code);
  await record(db, code, creates('文化部'));
  const history = await historyUntil(db, code, 2);
  if (!history) throw new Error('It is not recorded.');
  return history;
}

const last = await town('last');

/** States are packed one after the other. */
async function allArePacked(): Promise<void> {
  packState(db, 'last', last);
  await until('the last one is packed', async () => (await packedStart(db, 'last')) !== last);
  dropPacked(db, 'last');
}

const units = Array.from({ length: 3_000 }, (_, i) => ({ name: `第${i}課`, kind: '課' }));
await registerOrganization(db, { code: 'large', name: '大市', knownFrom: '2025-04-01', units }, 'local');

it('of a history that is dropped for another one the newest state stays, and a recording begins with it', async () => {
  await town('a');
  expect(isShort('a')).toBe(false);
  await readHistory(db, 'large', 1);
  expect(keptHistory(db, 'a')).toBeUndefined();
  await allArePacked();
  expect(result(await record(db, 'a', createsOn('2027-04-01', '環境部')))).toBe(3);
  expect(isShort('a')).toBe(true);
  const whole = await historyUntil(db, 'a', 3);
  expect([...(keptHistory(db, 'a')?.latest.units.now ?? [])]).toEqual([...(whole?.latest.units.now ?? [])]);
});

it('what was recorded since, elsewhere, is read; where the past is needed all of the ledger is', async () => {
  await town('b');
  await packAway(db, 'b');
  const voiding = { organization: 'b', reason: '誤記', event: 'b:e6' };
  expect(result(await recordCommand(db.withoutPlugins(), { void: voiding }, 'local'))).toBe(3);
  expect(isShort('b')).toBe(false);
});

it('until it is packed the history is found as it is, and what is used or dropped meanwhile is not packed', async () => {
  const [c, d, e] = [await town('c'), await town('d'), await town('e')];
  packState(db, 'c', c);
  packState(db, 'd', d);
  packState(db, 'e', e);
  expect(await packedStart(db, 'c')).toBe(c);
  keepHistory(db, 'd', d);
  dropHistory(db, 'e');
  await allArePacked();
  expect((await packedStart(db, 'c'))?.knownAfter).toBe('2026-04-01');
  expect(await packedStart(db, 'd')).toBeUndefined();
  expect(await packedStart(db, 'e')).toBeUndefined();
});

it('a packed state is dropped with its history', async () => {
  await town('f');
  await packAway(db, 'f');
  dropHistory(db, 'f');
  expect(await packedStart(db, 'f')).toBeUndefined();
});

it('there is room for so many bytes, and those packed last stay', async () => {
  const history = await town('g');
  const codes = Array.from({ length: 20 }, (_, i) => `g${i}`);
  // Each takes some five hundred.
  for (const code of codes) packState(db, code, history, 3_000);
  await allArePacked();
  const found = await Promise.all(codes.map((code) => packedStart(db, code)));
  const kept = codes.filter((_, i) => found[i]);
  expect(kept.length).toBeGreaterThan(1);
  expect(kept).toEqual(codes.slice(codes.length - kept.length));
  expect(kept.length).toBeLessThan(12);
  for (const code of kept) dropPacked(db, code);
});

it('a history of many events is measured by some of them, as well as by all', async () => {
  const large = await historyUntil(db, 'large', 1);
  const small = await town('h');
  if (!large) throw new Error('It is not recorded.');
  const text = large.ledger.reduce((sum, event) => sum + JSON.stringify(event).length, 0);
  const bytes = 6 * text + 500 * large.unitIds.size + 1_500;
  const isKeptIn = (room: number) => {
    keepHistory(db, 'large', large, room);
    keepHistory(db, 'h', small, room);
    return keptHistory(db, 'large') !== undefined;
  };
  const stringify = jest.spyOn(JSON, 'stringify');
  keepHistory(db, 'large', large);
  expect(stringify.mock.calls.length).toBeGreaterThan(500);
  expect(stringify.mock.calls.length).toBeLessThanOrEqual(1_000);
  stringify.mockRestore();
  expect(isKeptIn(1.05 * bytes + 60_000)).toBe(true);
  expect(isKeptIn(0.95 * bytes)).toBe(false);
});

describe('organizations that are used in turn, where there is a little too little room for all', () => {
  /** Towns that begin with packed states, and the room for so many of them. */
  async function towns(prefix: string, count: number, fitting: number) {
    const codes = Array.from({ length: count }, (_, i) => `${prefix}${i}`);
    for (const code of codes) {
      await town(code);
      await packAway(db, code);
      // A second time, so it is one that is packed again and again.
      await packAway(db, code);
    }
    return { codes, room: (fitting + 0.5) * 500 * last.unitIds.size };
  }

  /** How many were in memory when it was their turn. */
  async function turns(codes: string[], room: number, rounds: number): Promise<number> {
    let found = 0;
    for (const code of Array.from({ length: rounds }, () => codes).flat()) {
      if (keptHistory(db, code)) found += 1;
      await readHistory(db, code, room);
      await allArePacked();
    }
    return found;
  }

  it('most are in memory when it is their turn', async () => {
    const { codes, room } = await towns('turn', 10, 8);
    await turns(codes, room, 2);
    expect(await turns(codes, room, 3)).toBeGreaterThan(12);
  });

  it('those that nobody uses any more make room for others', async () => {
    const { codes, room } = await towns('other', 5, 8);
    await turns(codes, room, 20);
    expect(await turns(codes, room, 3)).toBe(15);
  });
});
