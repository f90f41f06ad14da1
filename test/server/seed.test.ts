import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { registerOrganization } from '../../src/record.js';
import { readRecordFile, recordFile } from '../../src/recordFile/readRecordFile.js';
import { seed } from '../../src/server/seed.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { serve, stop } from './process.js';

const ledger = (db: Kysely<Tables>) =>
  db.selectFrom('revision').select(['number', 'hash']).orderBy('number').execute();
const eventCount = async (db: Kysely<Tables>) =>
  (await db.selectFrom('event').select(db.fn.countAll<string>().as('count')).executeTakeFirst())?.count;

describe('seeding', () => {
  it('happens once when two start at the same time on a database without tables, and never again', async () => {
    const { db, url } = await emptyDatabase();
    const settings = { DATABASE_URL: url, ENKAKU_SEED: 'on' };
    const both = await Promise.all([serve(settings), serve(settings)]);
    const before = await ledger(db);
    expect(before.map(({ number }) => number)).toEqual([1, 2]);
    await Promise.all(both.map(stop));

    const again = await serve(settings);
    expect(again.printed()).not.toContain('Seeded');
    expect(await ledger(db)).toEqual(before);
    await stop(again);
  });

  it('is completed by the next start after one that was killed between the two files', async () => {
    const [whole, half] = [await testDatabase(), await testDatabase()];
    expect(await seed(whole.db, 'local')).toEqual(['baseline.yaml', '2026-04-01.yaml']);

    const baseline = fileURLToPath(new URL('../../../data/isesaki/baseline.yaml', import.meta.url));
    await recordFile(half.db, await readRecordFile(baseline), 'local', 'seed data/isesaki/baseline.yaml');
    expect(await seed(half.db, 'local')).toEqual(['2026-04-01.yaml']);
    expect(await eventCount(half.db)).toEqual(await eventCount(whole.db));
    expect(await seed(half.db, 'local')).toEqual([]);
  });

  it('does not change a database that has other data', async () => {
    const { db } = await testDatabase();
    const units = [{ name: '部', kind: '部' }];
    await registerOrganization(db, { code: 'other', name: '他市', knownFrom: '2026-01-01', units }, 'local');
    expect(await seed(db, 'local')).toEqual([]);
    expect(await ledger(db)).toHaveLength(1);
  });

  it('does not happen in the database of an operator unless asked for', async () => {
    const { db, url } = await testDatabase();
    const service = await serve({ DATABASE_URL: url });
    expect(await ledger(db)).toEqual([]);
    // The example question is one that an empty database can answer.
    expect(service.printed()).toContain('organizations { nodes');
    await stop(service);
  });
});
