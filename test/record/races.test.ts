import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { organizationKey } from '../../src/database/organizationKeys.js';
import { lockHead } from '../../src/ledger/head.js';
import { registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { itOnOneServer } from '../support/oneServer.js';
import { creates, eventsOf, record, register, registration, result, revisionsOf } from './town.js';

const { db, url } = await testDatabase();

// Recorders of one process wait for each other before the database; a pool of its own makes each a process of its own.
const recorders = [1, 2, 3, 4].map(() => openDatabase(url, { max: 2 }));
afterAll(() => Promise.all(recorders.map((recorder) => recorder.destroy())));

/** Numbers without gaps, instants that strictly increase, events placed one after the other. */
async function expectWhole(code: string, count: number): Promise<void> {
  const revisions = await revisionsOf(db, code);
  expect(revisions.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  const instants = revisions.map((revision) => revision.recorded_at);
  expect(instants).toEqual([...new Set(instants)].sort());
  const events = await eventsOf(db, code);
  expect(events.map(({ position }) => position)).toEqual(events.map((_, i) => i + 1));
  expect(events.map(({ id }) => id)).toEqual(events.map((_, i) => `${code}:e${i + 1}`));
  expect(events.map(({ revision }) => revision)).toEqual(
    events.map(({ revision }) => revision).sort((a, b) => a - b),
  );
}

describe('recorders who race on one organization', () => {
  it('have exactly one winner each round when they expect the same revision', async () => {
    await register(db, 'rounds');
    for (let head = 1; head <= 10; head++) {
      const answers = await Promise.all(
        recorders.map((recorder, i) =>
          record(recorder, 'rounds', creates(`${head}・${i}部`, { expectedRevision: head })),
        ),
      );
      const losers = recorders.slice(1).map(() => 'REVISION_CONFLICT expectedRevision');
      expect(answers.map(result).sort()).toEqual([head + 1, ...losers].sort());
    }
    await expectWhole('rounds', 11);
  });

  it('get the newest revision in the problem when they lose', async () => {
    await register(db, 'newest');
    await record(db, 'newest', creates('危機管理部'));
    const { problems } = await record(db, 'newest', creates('文化部', { expectedRevision: 1 }));
    for (const text of problems.flatMap(({ ja, en }) => [ja, en])) expect(text).toMatch(/1.*2/);
    expect(result(await record(db, 'newest', creates('文化部', { expectedRevision: 9 })))).toBe(
      'REVISION_CONFLICT expectedRevision',
    );
  });

  it('are all recorded in some order when they expect none', async () => {
    await register(db, 'all');
    const rounds = [1, 2, 3, 4, 5, 6];
    const answers = await Promise.all(
      recorders.flatMap((recorder, i) => rounds.map((n) => record(recorder, 'all', creates(`${i}・${n}部`)))),
    );
    const count = answers.length;
    expect(answers.map(({ problems }) => problems)).toEqual(answers.map(() => []));
    expect(answers.map(({ revision }) => revision).sort((a, b) => a! - b!)).toEqual(
      Array.from({ length: count }, (_, i) => i + 2),
    );
    await expectWhole('all', count + 1);
    // Each is once in the newest order, with an id of its own.
    const { units } = await db
      .selectFrom('sibling_order')
      .innerJoin('organization', 'organization.id', 'sibling_order.organization')
      .select('units')
      .where('code', '=', 'all')
      .where('parent', '=', '')
      .where(sql<boolean>`valid @> date '2026-04-01' and upper_inf(known)`)
      .executeTakeFirstOrThrow();
    expect(new Set(units).size).toBe(2 + count);
  });

  it('cannot give one name twice, however close in time they are', async () => {
    await register(db, 'name');
    const answers = await Promise.all(
      recorders.map((recorder) => record(recorder, 'name', creates('文化部'))),
    );
    const losers = recorders.slice(1).map(() => 'SIBLING_NAME_TAKEN changes[0].create.unit.name');
    expect(answers.map(result).sort()).toEqual([2, ...losers].sort());
    await expectWhole('name', 2);
  });

  it('register an organization once', async () => {
    const answers = await Promise.all(
      recorders.map((recorder) => registerOrganization(recorder, registration('once'), 'local')),
    );
    const losers = recorders.slice(1).map(() => 'ORGANIZATION_EXISTS code');
    expect(answers.map(result).sort()).toEqual([1, ...losers].sort());
    await expectWhole('once', 1);
  });
});

describe('recorders of different organizations', () => {
  itOnOneServer('do not wait for each other', async () => {
    await register(db, 'locked');
    await register(db, 'free');
    // Whoever has to wait longer than this gives up, and the test fails.
    const impatient = openDatabase(`${url}?options=${encodeURIComponent('-c lock_timeout=3000')}`);
    try {
      const waiting = await db.transaction().execute(async (tx) => {
        await lockHead(tx, (await organizationKey(tx, 'locked'))!);
        const recording = record(recorders[0]!, 'locked', creates('文化部'));
        await lockAwaited();
        expect(result(await record(impatient, 'free', creates('文化部')))).toBe(2);
        expect(result(await registerOrganization(impatient, registration('new'), 'local'))).toBe(1);
        expect(await revisionsOf(db, 'locked')).toHaveLength(1);
        return { recording };
      });
      expect(result(await waiting.recording)).toBe(2);
    } finally {
      await impatient.destroy();
    }
  });
});

/** Until a session of this database waits for a lock of another. */
async function lockAwaited(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    );
    if (rows.length > 0) return;
  }
}
