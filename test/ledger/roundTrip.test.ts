import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { importLedger } from '../../src/ledgerFile/importLedger.js';
import { readLedgerFile } from '../../src/ledgerFile/readLedgerFile.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { creates, eventsOf, record, revisionsOf } from '../record/town.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../support/files.js';
import { checkpointOf, chronicle, exported, HEAD, verifyNow } from './chronicle.js';

const { db } = await testDatabase();
const { db: other } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'enkaku-ledger-'));
afterAll(() => rm(folder, { recursive: true }));

let text = '';
beforeAll(async () => {
  await chronicle(db, 'a');
  await registerOrganization(db, isesakiBaseline(), 'local');
  await recordReorganization(db, isesakiReorganization(), 'local');
  text = await exported(db, 'a', '102041');
});

async function importing(into: Kysely<Tables>, content: string | Buffer) {
  const path = join(folder, 'ledger.jsonl');
  await writeFile(path, content);
  return importLedger(into, readLedgerFile(path));
}

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

  it('comes back as it was: numbers, instants, authors, texts, hashes, answers', async () => {
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

const lines = () => text.split('\n');
const without = (i: number) => lines().toSpliced(i, 1).join('\n');
const edited = (i: number, was: string | RegExp, is: string) =>
  lines()
    .map((line, at) => (at === i ? line.replace(was, is) : line))
    .join('\n');

const broken: [string, () => string | Buffer, string][] = [
  ['is empty', () => '', 'holds no organization'],
  ['is no JSON', () => '{"organization":', 'line 1: it is no JSON'],
  ['has an empty line', () => edited(2, /.*/, ''), 'line 3: it is no JSON'],
  ['is no UTF-8', () => Buffer.concat([Buffer.from(`${lines()[0]}\n`), Buffer.from([0xff, 0x0a])]), 'UTF-8'],
  ['begins in the middle', () => without(0), 'line 1: the first line is no organization'],
  ['is cut within a line', () => text.slice(0, -100), `line ${HEAD + 4}: it is no JSON`],
  [
    'is cut between lines',
    () => lines().slice(0, -2).join('\n'),
    '2 revisions are announced, but there are 1',
  ],
  ['is cut after an organization', () => `${lines()[0]}\n`, 'revision 1 is missing'],
  ['has a field too many', () => edited(2, '"number":', '"extra":1,"number":'), 'line 3: revision.extra'],
  ['has a field too few', () => edited(2, /"recordedBy":"local",/, ''), 'line 3: revision.recordedBy'],
  ['has a number that is a text', () => edited(2, '"number":2', '"number":"2"'), 'line 3: revision.number'],
  ['has an instant without milliseconds', () => edited(2, /\.\d{3}Z"/, 'Z"'), 'line 3: revision.recordedAt'],
  [
    'has a day that is none',
    () => edited(2, '"effectiveOn":"2026-04-01"', '"effectiveOn":"2026-04-31"'),
    'revision.events[0].effectiveOn',
  ],
  ['has events that are none', () => edited(2, /"events":\[.*\]/, '"events":{}'), 'line 3: revision.events'],
  ['is something else', () => '{"reorganization":{}}', 'line 1: it is no object with either'],
  ['is a list', () => '[]', 'line 1: it is no object with either'],
  ['has a member of every object', () => '{"constructor":{}}', 'line 1: it is no object with either'],
  ['lacks a revision', () => without(3), 'Line 4: The ledger of a does not verify: revision 3 is missing'],
  [
    'has revisions swapped',
    () => [...lines().slice(0, 2), lines()[3], lines()[2], ...lines().slice(4)].join('\n'),
    'revision 2 is missing',
  ],
  [
    'has a revision twice',
    () =>
      lines()
        .toSpliced(3, 0, lines()[2] ?? '')
        .join('\n'),
    'Line 4: The ledger of a does not verify: revision 2 stands out of its order',
  ],
  [
    'says another name',
    () => edited(0, '試験市', '別市'),
    "Line 2: The ledger of a does not verify: the organization's name reads",
  ],
  [
    'has another author',
    () => edited(2, '"recordedBy":"local"', '"recordedBy":"x"'),
    'Line 3: The ledger of a does not verify: what revision 2 says',
  ],
  ['has the same organization twice', () => text + text, 'appears twice'],
];

describe('a broken file', () => {
  it.each(broken)('that %s is refused whole, with a sentence', async (_, content, sentence) => {
    const { db: empty } = await testDatabase();
    await expect(importing(empty, content())).rejects.toMatchObject({
      name: 'UserError',
      messages: { en: expect.stringContaining(sentence), ja: expect.stringMatching(/\p{Script=Hiragana}/u) },
    });
    expect(await empty.selectFrom('organization').select('code').execute()).toEqual([]);
  });
});
