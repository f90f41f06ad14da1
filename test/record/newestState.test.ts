/** The newest state of a long history, from which a service starts. */
import { type Kysely, sql } from 'kysely';
import { pino } from 'pino';
import { localAccess } from '../../src/access/access.js';
import { openDatabase } from '../../src/database/connection.js';
import type { Tables } from '../../src/database/tables.js';
import { openTrials } from '../../src/database/trials.js';
import { keptHistory } from '../../src/ledger/keptHistories.js';
import { historyUntil, readHistory } from '../../src/ledger/readHistory.js';
import { inSnapshot } from '../../src/ledger/readLedger.js';
import { rebuild } from '../../src/rebuild.js';
import { record as recordCommand, registerOrganization, tryRecording } from '../../src/record.js';
import { startService } from '../../src/server/service.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { exported } from '../ledger/chronicle.js';
import { importing } from '../ledger/importing.js';
import { until } from '../server/ask.js';
import { secret } from '../support/access.js';
import { afterwards } from '../support/afterwards.js';
import { testDatabase } from '../support/database.js';
import { on } from '../support/given.js';
import { describe, expect, it, jest } from '../support/jest.js';
import { record, result } from './town.js';

const { db, url } = await testDatabase();
const { db: imported, url: importedUrl } = await testDatabase();

/** A process that has nothing in memory yet. */
function started(address = url): Kysely<Tables> {
  const other = openDatabase(address, { max: 2 });
  afterwards(() => other.destroy());
  return other;
}

const CODE = 'long';
const teams = Array.from({ length: 100 }, (_, i) => ({ name: `第${i}係`, kind: '係' }));
const units = Array.from({ length: 40 }, (_, i) => ({ name: `第${i}課`, kind: '課', children: teams }));
await registerOrganization(db, { code: CODE, name: '大市', knownFrom: '2025-04-01', units }, 'local');

const renames = (day: string, name: string) => ({
  reorganization: on(day, { rename: { unit: `${CODE}:u1`, name } }),
});
async function previewed(from: Kysely<Tables>, day: string) {
  const trials = openTrials(from);
  const command = { record: { organization: CODE, ...renames(day, '試課') } };
  const tried = await tryRecording(from, await trials.begin(), command);
  await trials.end();
  return tried;
}
const isShort = (from: Kysely<Tables>) => keptHistory(from, CODE)?.knownAfter !== undefined;
const findings = async () => (await inSnapshot(db, (tx) => verifyStored(tx, CODE))).findings;

it('is kept by whoever folds the history, and a start begins with it', async () => {
  const first = started();
  expect((await readHistory(first, CODE))?.revision).toBe(1);
  expect(isShort(first)).toBe(false);
  const second = started();
  expect((await readHistory(second, CODE))?.revision).toBe(1);
  expect(isShort(second)).toBe(true);
});

it('is enough for changes on days after all others', async () => {
  const short = started();
  expect(result(await record(short, CODE, renames('2026-04-01', '改課')))).toBe(2);
  expect(result(await record(short, CODE, renames('2026-04-01', '再課')))).toMatch(
    /^ALREADY_CHANGED_THAT_DAY/,
  );
  expect(result(await record(short, CODE, renames('2027-04-01', '再課')))).toBe(3);
  expect(isShort(short)).toBe(true);
});

it('is enough for previews of such changes, and for the events after them', async () => {
  const first = started();
  expect(await previewed(first, '2028-04-01')).toMatchObject({ revision: 4, impact: { laterEvents: [] } });
  expect(isShort(first)).toBe(true);
  expect(await previewed(first, '2026-10-01')).toMatchObject({
    revision: 4,
    impact: { days: ['2026-10-01'], laterEvents: [`${CODE}:e4042`] },
  });
  expect(isShort(first)).toBe(true);
});

describe('after many changes a newer one is kept', () => {
  const keptRevision = async () =>
    (await sql<{ revision: number }>`select revision from newest_state`.execute(db)).rows[0]?.revision;
  const renameMany = (from: Kysely<Tables>, day: string, count = 500) => {
    const renames = Array.from({ length: count }, (_, i) => ({
      rename: { unit: `${CODE}:u${2_000 + i}`, name: `${day}に改めた第${i}係` },
    }));
    return record(from, CODE, { reorganization: on(day, ...renames) });
  };

  it('when its time has come', async () => {
    const recorder = started();
    await readHistory(recorder, CODE);
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const revision = result(await renameMany(recorder, '2028-04-01'));
    expect(await keptRevision()).toBeLessThan(Number(revision));
    for (const [act, milliseconds] of timers.mock.calls) if (milliseconds === 10_000) act();
    timers.mockRestore();
    await until('it is kept', async () => (await keptRevision()) === revision);
  });

  it.each([
    ['before a service has stopped', '2029-04-01', 500, true],
    [
      'before a service has stopped also after fewer changes, which the next start would read',
      '2030-04-01',
      50,
      true,
    ],
    ['but not after a few changes', '2031-04-01', 49, false],
  ])('%s', async (_, day, changes, isKept) => {
    const recorder = started();
    await readHistory(recorder, CODE);
    const service = await startService(recorder, {
      ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '' },
      ...{ access: localAccess(secret, 'public'), log: pino({ level: 'silent' }) },
    });
    const before = await keptRevision();
    const revision = result(await renameMany(recorder, day, changes));
    expect(await keptRevision()).toBe(before);
    await service.stop();
    expect(await keptRevision()).toBe(isKept ? revision : before);
  });
});

it('is not enough where an earlier event is looked for: then all of the ledger is folded', async () => {
  const short = started();
  const voiding = { organization: CODE, reason: '誤記', event: `${CODE}:e4041` };
  expect(result(await recordCommand(short, { void: voiding }, 'local'))).toBe(8);
  expect(isShort(short)).toBe(false);
});

it('what is known in the end is what the ledger says', async () => {
  const last = started();
  const history = await readHistory(last, CODE);
  const whole = await historyUntil(db, CODE, history?.revision ?? 0);
  expect([...(history?.latest.units.now.values() ?? [])]).toEqual([
    ...(whole?.latest.units.now.values() ?? []),
  ]);
});

it('is kept by an import', async () => {
  await importing(imported, await exported(db, CODE));
  const other = started(importedUrl);
  await readHistory(other, CODE);
  expect(isShort(other)).toBe(true);
  const { findings } = await inSnapshot(imported, (tx) => verifyStored(tx, CODE));
  expect(findings).toEqual([]);
});

it('is not used if the revision of that number has another hash', async () => {
  await sql`update newest_state set hash = 'x'`.execute(db);
  const other = started();
  await readHistory(other, CODE);
  expect(isShort(other)).toBe(false);
});

it('is not used by a program with other rules', async () => {
  await readHistory(started(), CODE);
  const other = started();
  await readHistory(other, CODE);
  expect(isShort(other)).toBe(true);
  await sql`update newest_state set rules = 'x'`.execute(db);
  const another = started();
  await readHistory(another, CODE);
  expect(isShort(another)).toBe(false);
});

it('is verified, and a rebuild removes it', async () => {
  expect(await findings()).toEqual([]);
  await sql`update newest_state set state = replace(state, '第1課', '偽課')`.execute(db);
  expect(await findings()).toMatchObject([{ code: 'ROW_CHANGED', table: 'newest_state' }]);
  await rebuild(db, CODE);
  expect(await findings()).toEqual([]);
});
