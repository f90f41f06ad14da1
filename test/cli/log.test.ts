import { beforeAll, describe, expect, it } from '@jest/globals';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { seed } from '../../src/server/seed.js';
import { run } from '../server/process.js';
import { testDatabase } from '../support/database.js';

const { db, url } = await testDatabase();
const log = (...args: string[]) => run(['log', ...args], { DATABASE_URL: url });

/** More than one page of the API. */
const renames = 44;

beforeAll(async () => {
  await seed(db, 'local');
  const units = [{ name: '課1', kind: '課' }];
  await registerOrganization(db, { code: 'busy', name: '市', knownFrom: '2020-01-01', units }, 'a1');
  for (let i = 1; i <= renames; i++) {
    const changes = [{ rename: { unit: 'busy:u1', name: `課${i + 1}` } }];
    const reorganization = { title: `改正${i}`, effectiveOn: `20${50 + i}-01-01`, changes };
    await recordReorganization(db, { organization: 'busy', reorganization }, 'a2');
  }
});

describe('enkaku log', () => {
  it('tells who recorded what, when and why', async () => {
    const { code, stdout, stderr } = await log('102041');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^revision 1 {2}\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z {2}local$/);
    expect(lines[1]).toBe('  2025-04-01  102041:e1  総務部を置く');
    const second = lines.findIndex((line) => line.startsWith('revision 2  '));
    expect(lines.slice(second + 1, second + 4)).toEqual([
      '  令和8年度行政組織機構の改正 102041:r1',
      '  記者会見資料「令和8年度行政組織機構の改正について」により記録',
      '  2026-04-01  102041:e138  市長戦略部を新設 ［(1)①］',
    ]);
    expect(lines.slice(-3)).toEqual([
      '  2026-04-01  102041:e173  会計管理者の職位を部長級から副部長級へ変更 ［(7)］',
      '  2026-04-01  102041:e174  副部長の職務に「部局間の連絡、協力及び調整」を追加 ［(8)］',
      '',
    ]);
  });

  it('gives every revision of a long history once and in order', async () => {
    const { stdout } = await log('busy');
    const numbers = [...stdout.matchAll(/^revision (\d+) /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: renames + 1 }, (_, i) => i + 1));
    expect(stdout).toContain('  2051-01-01  busy:e2  課1を課2に改称\n');
  });

  it('gives the newest ones, still oldest first', async () => {
    const { stdout } = await log('busy', '--last', '2');
    expect(stdout.match(/^revision \d+/gm)).toEqual(['revision 44', 'revision 45']);
  });

  it('gives programs a line for each revision', async () => {
    const { stdout } = await log('102041', '--json');
    const revisions = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(revisions).toEqual([
      expect.objectContaining({ number: 1, recordedBy: 'local', reason: null, reorganization: null }),
      expect.objectContaining({ number: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    ]);
    expect(revisions[1].events[0]).toMatchObject({ type: 'UnitCreated', sentence: '市長戦略部を新設' });
  });

  it.each([
    ['an unknown organization', ['none'], 1, /「none」.*\nThere is no organization "none"/],
    ['none of the revisions', ['102041', '--last', '0'], 2, /'0' is invalid.*Give a number from 1 to 1000/],
    ['a count that is no number', ['102041', '--last', 'few'], 2, /'few' is invalid/],
    ['no organization', [], 2, /missing required argument 'ORG'/],
  ])('refuses %s', async (_what, args, code, sentence) => {
    expect(await log(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});
