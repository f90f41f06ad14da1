import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { creates, eventsOf, record, revisionsOf } from '../record/town.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../support/files.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { checkpointOf, chronicle, exported, HEAD, verifyNow } from './chronicle.js';
import { importing } from './importing.js';

const { db } = await testDatabase();
const { db: other } = await testDatabase();

let text = '';
beforeAll(async () => {
  await chronicle(db, 'a');
  await registerOrganization(db, isesakiBaseline(), 'local');
  await recordReorganization(db, isesakiReorganization(), 'local');
  text = await exported(db, 'a', '102041');
});

const PROJECTIONS = [
  ...['unit_state', 'sibling_order', 'coverage', 'change_day', 'reorganization', 'event_unit', 'duty'],
  ...['duty_holding', 'duty_transfer', 'post_state', 'oversight', 'succession'],
];

/** Every row of the projection, whatever key the organization has. */
async function projectionOf(from: Kysely<Tables>, code: string): Promise<string[]> {
  const rows: string[] = [];
  for (const table of PROJECTIONS) {
    const found = await sql<{ row: string }>`
      select (to_jsonb(p) - 'organization')::text as row from ${sql.ref(table)} p
      where organization = (select id from organization where code = ${code}) order by 1`.execute(from);
    rows.push(...found.rows.map(({ row }) => `${table} ${row}`));
  }
  return rows;
}

const withoutKeys = <R extends { organization: number }>(rows: R[]) =>
  rows.map((row) => ({ ...row, organization: 0, xid: '' }));

describe('an exported ledger', () => {
  it('has one line for the organization and one for each revision, and is the same each time', async () => {
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(1 + HEAD + 1 + 2);
    expect(lines[0]).toBe(
      `{"organization":{"code":"a","name":"試験市","timeZone":"Asia/Tokyo","revisions":${HEAD}}}`,
    );
    expect(JSON.parse(lines[1] ?? '').revision.recordedAt).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
    );
    expect(await exported(db, 'a', '102041')).toBe(text);
  });

  it('is imported as it was: numbers, instants, authors, texts, hashes, answers', async () => {
    expect(await importing(other, text)).toEqual([
      { organization: 'a', revision: HEAD, events: (await eventsOf(db, 'a')).length },
      { organization: '102041', revision: 2, events: 174 },
    ]);
    expect(await exported(other, 'a', '102041')).toBe(text);
    for (const code of ['a', '102041']) {
      expect(withoutKeys(await revisionsOf(other, code))).toEqual(withoutKeys(await revisionsOf(db, code)));
      expect(withoutKeys(await eventsOf(other, code))).toEqual(withoutKeys(await eventsOf(db, code)));
      const projected = await projectionOf(db, code);
      expect(projected.length).toBeGreaterThan(10);
      expect(await projectionOf(other, code)).toEqual(projected);
      const { findings } = await verifyNow(other, code, [await checkpointOf(db, code)]);
      expect(findings).toEqual([]);
    }
  });

  it('goes on where it stopped', async () => {
    const checkpoint = await checkpointOf(db, 'a');
    expect(await record(other, 'a', creates('新部'))).toMatchObject({ revision: HEAD + 1, problems: [] });
    expect((await verifyNow(other, 'a', [checkpoint])).findings).toEqual([]);
    expect(
      await record(other, 'a', creates('危機管理部', { reason: '告示第一号', idempotencyKey: 'k1' })),
    ).toEqual({
      organization: 'a',
      revision: 2,
      problems: [],
    });
  });

  it('is not imported over an organization that is there', async () => {
    await expect(importing(db, text)).rejects.toMatchObject({
      messages: {
        ja: expect.stringContaining('組織 a は既に'),
        en: expect.stringContaining('organization a is in'),
      },
    });
  });
});
