import type { Command } from '../../src/domain/words/command.js';
import { record, recordReorganization, registerOrganization } from '../../src/record.js';
import { run } from '../support/commandLine.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await isesakiDatabase();
const log = (...args: string[]) => run(['log', ...args], { DATABASE_URL: url });

/** More than one page of the API. */
const renames = 44;

beforeAll(async () => {
  const units = [{ name: '課1', kind: '課' }];
  await registerOrganization(db, { code: 'busy', name: '市', knownFrom: '2020-01-01', units }, 'a1');
  for (let i = 1; i <= renames; i++) {
    const changes = [{ rename: { unit: 'busy:u1', name: `課${i + 1}` } }];
    const reorganization = { title: `改正${i}`, effectiveOn: `20${50 + i}-01-01`, changes };
    await recordReorganization(db, { organization: 'busy', reorganization }, 'a2');
  }
});

describe('enkaku log', () => {
  it('shows who recorded what, when and why', async () => {
    const { code, stdout, stderr } = await log('102041');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^revision 1 {2}\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+09:00 {2}local$/);
    expect(lines[1]).toMatch(/^ {2}出典 \/ source: 伊勢崎市記者会見資料.*新旧対照表の令和7年度の欄。/);
    expect(lines[2]).toBe('  2025-04-01  102041:e1  総務部を置く');
    const second = lines.findIndex((line) => line.startsWith('revision 2  '));
    expect(lines.slice(second + 1, second + 6)).toEqual([
      '  令和8年度行政組織機構の改正 102041:r1',
      expect.stringMatching(/^ {4}出典 \/ source: 伊勢崎市記者会見資料/),
      expect.stringMatching(/^ {4}備考 \/ note: 目的：/),
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

  it('shows a correction beside what it corrects', async () => {
    const units = [{ name: '庶務課', kind: '課' }];
    await registerOrganization(db, { code: 'wrong', name: '市', knownFrom: '2020-01-01', units }, 'a1');
    const rename = (name: string) => ({ rename: { unit: 'wrong:u1', name } });
    const about = { organization: 'wrong', reason: '告示の正誤による' };
    const reorganization = { title: '改正', effectiveOn: '2026-04-01', changes: [rename('総部課')] };
    const commands: Command[] = [
      { record: { organization: 'wrong', reorganization } },
      { correct: { ...about, event: 'wrong:e2', change: rename('総務課') } },
      { withdraw: { ...about, reorganization: 'wrong:r1' } },
      { void: { ...about, event: 'wrong:e4' } },
    ];
    for (const command of commands) expect((await record(db, command, 'a1')).problems).toEqual([]);

    const { stdout } = await log('wrong');
    const undated = stdout.replace(/^(revision \d+) .*/gm, '$1').replace(/, \d{4}-\d\d-\d\d\)$/gm, ', day)');
    expect(undated.split('\n')).toEqual([
      'revision 1',
      '  2020-01-01  wrong:e1  庶務課を置く',
      'revision 2',
      '  改正 wrong:r1',
      '  2026-04-01  wrong:e2  庶務課を総部課に改称',
      '    superseded by wrong:e3 (EventCorrected, revision 3, day)',
      'revision 3',
      '  改正 wrong:r1',
      '  告示の正誤による',
      '  2026-04-01  wrong:e3  「庶務課を総部課に改称」とあるのは「庶務課を総務課に改称」の誤り',
      '    amends wrong:e2',
      'revision 4',
      '  改正 wrong:r1',
      '  告示の正誤による',
      '  2026-04-01  wrong:e4  「改正」を取りやめる',
      '    amends wrong:r1',
      '    superseded by wrong:e5 (EventVoided, revision 5, day)',
      'revision 5',
      '  改正 wrong:r1',
      '  告示の正誤による',
      '  2026-04-01  wrong:e5  「改正」の取りやめを取り消し、2026年4月1日の施行に戻す',
      '    amends wrong:e4',
      '',
    ]);
  });

  it('shows how exactly a day is known, the days and papers of the decision, and remarks', async () => {
    const units = [{ name: '庶務課', kind: '課' }];
    await registerOrganization(
      db,
      { code: 'vague', name: '市', knownFrom: '2020-01-01', timeZone: 'America/St_Johns', units },
      'a1',
    );
    const rename = (from: string, name: string) => ({ unit: from, name });
    const reorganization = {
      title: '改正',
      effectiveOn: '2026-04-01',
      decidedOn: '2026-02-01',
      promulgatedOn: '2026-02-10',
      announcedOn: '2026-02-20',
      legalBasis: '行政組織規則',
      source: '広報',
      note: '抜粋',
      changes: [
        { rename: rename('vague:u1', '総務課'), precision: 'MONTH' as const, note: '日付の記載がない' },
        {
          rename: rename('vague:u1', '文書課'),
          effectiveOn: '2027-01-01',
          precision: 'YEAR' as const,
          clause: '附則',
        },
        {
          rename: rename('vague:u1', '法務課'),
          effectiveOn: '2028-04-01',
          precision: 'UNCERTAIN' as const,
        },
      ],
    };
    await recordReorganization(db, { organization: 'vague', reorganization }, 'a1');
    const { stdout } = await log('vague', '--last', '1');
    const [head, ...lines] = stdout.split('\n');
    expect(head).toMatch(/^revision 2 {2}\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}-0[23]:30 {2}a1$/);
    expect(lines).toEqual([
      '  改正 vague:r1',
      '    決定 / decided: 2026-02-01',
      '    公布 / promulgated: 2026-02-10',
      '    公表 / announced: 2026-02-20',
      '    根拠 / legal basis: 行政組織規則',
      '    出典 / source: 広報',
      '    備考 / note: 抜粋',
      '  2026-04     vague:e2  庶務課を総務課に改称（日は不明 / day not known）',
      '    備考 / note: 日付の記載がない',
      '  2027        vague:e3  総務課を文書課に改称（月日は不明 / month and day not known） ［附則］',
      '  2028-04-01  vague:e4  文書課を法務課に改称（この日までに。正確な日は不明 / by this day; the exact day is not known）',
      '',
    ]);
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
    ['an unknown organization', ['none'], 1, /「none」.*\nThere is no organization “none”/],
    ['none of the revisions', ['102041', '--last', '0'], 2, /'0' is invalid.*Give a number from 1 to 1000/],
    ['a count that is no number', ['102041', '--last', 'few'], 2, /'few' is invalid/],
    ['no organization', [], 2, /missing required argument 'ORG'/],
  ])('refuses %s', async (_what, args, code, sentence) => {
    expect(await log(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});
