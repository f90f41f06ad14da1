/** What a correction changed, in every printed form; days that are not exactly known, and changes between two charts. */

import type { Command } from '../../src/domain/words/command.js';
import { record, registerOrganization } from '../../src/record.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await testDatabase();

async function compare(format: string, from: string, to: string, ...args: string[]): Promise<string> {
  const all = ['compare', 't', from, to, '--format', format, ...args];
  const { code, stdout, stderr } = await run(all, { DATABASE_URL: url });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

const organization = 't';

beforeAll(async () => {
  const units = ['甲係', '乙係', '丙係', '丁係'].map((name) => ({ name, kind: '係' }));
  const { problems } = await registerOrganization(
    db,
    {
      ...{ code: organization, name: '市', knownFrom: '2020-04-01', coverage: 'PARTIAL', units },
      duties: [{ name: '公印', holders: ['甲係'] }],
      posts: [{ name: '参事', oversees: ['甲係'] }],
    },
    'local',
  );
  expect(problems).toEqual([]);
  const commands: Command[] = [
    {
      record: {
        organization,
        reorganization: {
          ...{ title: '組織改正', effectiveOn: '2022-04-01', decidedOn: '2022-03-01', source: '公報' },
          changes: [
            { merge: { units: ['乙係', '丙係'], intoNew: { name: '戊係', kind: '係' } }, precision: 'MONTH' },
            { transferDuty: { duty: '統計', from: ['甲係'], to: ['丁係'] }, clause: '(1)' },
          ],
        },
      },
    }, // revision 2: t:e7, t:e8
    { void: { organization, event: 't:e7', reason: '正誤表による' } }, // 3
    {
      correct: {
        ...{ organization, event: 't:e8', reason: '正誤表の二による' },
        change: { transferDuty: { duty: '統計', from: ['甲係'], to: ['乙係'] } },
      },
    }, // 4
    {
      correct: {
        ...{ organization, event: 't:e5', reason: '正誤表の三による' },
        change: { transferDuty: { duty: 't:d1', to: ['丁係'] } },
      },
    }, // 5
    {
      extend: {
        ...{ organization, knownFrom: '2018-04-01', reason: '古い組織図' },
        units: [
          { unit: '甲係', name: '庶務係', kind: '係' },
          ...['乙係', '丙係', '丁係'].map((unit) => ({ unit, name: unit, kind: '係' })),
        ],
      },
    }, // 6
  ];
  for (const command of commands) {
    const { problems: found } = await record(db, command, 'local');
    expect(found.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  }
});

const DAY = '2022-05-01';
const between = (from: number, to: number) => ['--from-known-at', `${from}`, '--known-at', `${to}`];

describe('one day at two revisions', () => {
  it('as text: the table, the lists and the recordings say how the record differs', async () => {
    const text = await compare('text', DAY, DAY, ...between(2, 3));
    expect(text).toContain('旧 2022-05-01（第2版）   │   新 2022-05-01（第3版）');
    expect(text).toMatch(/− 戊係〔記録から削除〕/);
    expect(text).toMatch(/\+ 乙係〔記録に追加〕/);
    expect(text).toContain(
      '記録の変更 / Changes of the record\n- 「乙係と丙係を統合し、戊係を設置」としていたものを乙係と丙係の存続とする（2022-04、日は不明 / day not known）\n',
    );
    expect(text).toMatch(
      /この間の記録 \/ Recorded in between\n- revision 3 {2}\S+\+09:00 {2}local {2}正誤表による\n$/,
    );
    expect(text).not.toMatch(/分割|廃止|新設/);
  });

  it('as text: a corrected transfer is one line with both versions', async () => {
    const text = await compare('text', DAY, DAY, ...between(3, 4));
    expect(text).toContain(
      '事務の移管の記録 / Recorded moves of duties\n- 「統計に関する事務を甲係から丁係へ移管」としていたものを「統計に関する事務を甲係から乙係へ移管」とする\n職の記録',
    );
  });

  it.each([
    [
      'text',
      '所管の記録 / Recorded holders of duties\n- 公印に関する事務の所管を甲係としていたものを丁係とする\n',
    ],
    ['md', '## 所管の記録\n\n- 公印に関する事務の所管を甲係としていたものを丁係とする\n\n'],
    ['html', '<h2>所管の記録</h2>\n<ol>\n<li>公印に関する事務の所管を甲係としていたものを丁係とする<span'],
    [
      'csv',
      '\r\n所管の記録,,,,,,,,,,,公印に関する事務の所管を甲係としていたものを丁係とする,2020-04-01,,,\r\n',
    ],
    ['json', '"english":"Recorded the holder of the duty 公印 as 甲係, now as 丁係"'],
  ])('as %s: the holder that a correction changed', async (format, part) => {
    expect(await compare(format, DAY, DAY, ...between(4, 5))).toContain(part);
  });

  it('as Markdown, HTML and CSV: the words in the table, and why it was recorded', async () => {
    const md = await compare('md', DAY, DAY, ...between(2, 3));
    expect(md).toContain('| 旧（2022-05-01）（第2版） | 新（2022-05-01）（第3版） |');
    expect(md).toContain('~~－ 戊係~~〔記録から削除〕');
    expect(md).toMatch(/## この間の記録\n\n- 第3版（\S+\+09:00）：正誤表による\n$/);
    const html = await compare('html', DAY, DAY, ...between(2, 3));
    expect(html).toContain('<del>戊係</del> <span class="words">〔記録から削除〕</span>');
    expect(html).toMatch(/<p>第3版（\S+\+09:00）：正誤表による<\/p>/);
    expect(await compare('csv', DAY, DAY, ...between(2, 3))).toMatch(/記録から削除[^\n]*戊係/);
  });
});

describe('two days', () => {
  it('say how exactly a day is known, and the days and papers of the decision once', async () => {
    const args = ['2022-03-31', '2022-04-01', '--known-at', '2'] as const;
    const text = await compare('text', ...args);
    expect(text).toContain('- 乙係と丙係を統合し、戊係を設置（2022-04、日は不明 / day not known）\n');
    expect(text).toContain(
      '機構改正 / Reorganizations\n- 組織改正（2022-04-01）\n    決定 / decided: 2022-03-01\n    出典 / source: 公報\n',
    );
    expect(await compare('md', ...args)).toContain('- 乙係と丙係を統合し、戊係を設置（2022-04、日は不明）\n');
    expect(await compare('html', ...args)).toContain(
      '乙係と丙係を統合し、戊係を設置（令和4年（2022年）4月、日は不明）',
    );
    expect(await compare('csv', ...args)).toContain(
      '乙係と丙係を統合し、戊係を設置,2022-04、日は不明,,,組織改正',
    );
  });

  it('say in the table between which charts it happened', async () => {
    const charts = '2018年4月1日から2020年4月1日までの間';
    const text = await compare('text', '2019-04-01', '2020-04-01');
    expect(text).toContain(`~ 甲係〔改称（${charts}）〕`);
    expect(text).toContain(`- ${charts}に庶務係を甲係に改称\n`);
    expect(await compare('md', '2019-04-01', '2020-04-01')).toContain(`〔改称（${charts}）〕`);
    expect(await compare('html', '2019-04-01', '2020-04-01')).toContain(`〔改称（${charts}）〕`);
    expect(await compare('csv', '2019-04-01', '2020-04-01')).toContain(
      `${charts}に庶務係を甲係に改称,${charts},`,
    );
    expect(await compare('json', '2019-04-01', '2020-04-01')).toContain(
      '"between":{"from":"2018-04-01","to":"2020-04-01"}',
    );
  });
});
