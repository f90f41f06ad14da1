import type { Change } from '../../src/domain/words/change.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { run } from '../support/commandLine.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await isesakiDatabase();

async function compare(format: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['compare', '--format', format, ...args], { DATABASE_URL: url });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** Names that each format has a use of its own for. */
const odd = [
  { name: '<script>alert(1)</script>', kind: '課' },
  { name: '=1+1', kind: '課' },
  { name: 'A|B *c*, "d"', kind: '課' },
  { name: '班', kind: '班' },
];

const changes: Change[] = [
  { clause: '<1>', rename: { unit: '<script>alert(1)<\\/script>', name: 'x & <b>y</b>' } },
  { abolish: { unit: '=1+1' } },
  { reclassify: { unit: '班', kind: '係' } },
];

beforeAll(async () => {
  const code = 'odd';
  await registerOrganization(db, { code, name: '<i>市</i>', knownFrom: '2019-04-01', units: odd }, 'local');
  const reorganization = { title: '<改正>', effectiveOn: '2019-05-01', legalBasis: '条例&規則', changes };
  expect((await recordReorganization(db, { organization: code, reorganization }, 'local')).problems).toEqual(
    [],
  );
});

const oddDays = ['odd', '2019-04-30', '2019-05-01'];
const planning = ['102041', '2026-03-31', '2026-04-01', '--under', '企画部'];

describe('enkaku compare --format html', () => {
  it('is one page that needs nothing from outside and prints on A4', async () => {
    const html = await compare('html', ...planning);
    expect(html).toMatch(/^<!doctype html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">/);
    expect(html).not.toMatch(/\b(src|href)=|url\(|@import|<script/);
    expect(html).toContain('@page { size: A4 portrait;');
    expect(html).toContain('thead { display: table-header-group; }');
    expect(html).toContain('tr { break-inside: avoid; }');
  });

  it('puts the old on the left and the new on the right, and says in words what happened', async () => {
    const html = await compare('html', ...planning);
    expect(html).toContain('<h1>伊勢崎市 組織 新旧対照表</h1>');
    expect(html).toContain(
      '<th scope="col">旧（令和8年（2026年）3月31日）</th><th scope="col">新（令和8年（2026年）4月1日）</th>',
    );
    const renamed =
      '<tr class="second"><td><div class="d1"><span class="was">広報課</span></div></td><td><div class="d1"><ins>広報プロモーション課</ins> <span class="words">〔改称〕</span></div></td></tr>';
    const ended =
      '<tr><td><div class="d2"><del>街づくり推進係</del> <span class="words">〔廃止〕</span></div></td><td></td></tr>';
    const merged =
      '<td><div class="d2"><ins>広報広聴係</ins> <span class="words">〔統合〕</span></div></td></tr>';
    const left =
      '<td><div class="d2"><span class="was">政策係</span> <span class="words">〔改称・移管〕</span></div></td><td></td>';
    const carried = '<td><div class="d2">→ 管理係</div></td><td><div class="d2">→ 管理係</div></td>';
    for (const piece of [renamed, ended, merged, left, carried]) expect(html).toContain(piece);
    expect(html).toContain('<p class="note">新旧とも、組織の一部のみを収める。</p>');
    expect(html).toContain(
      '<li>企画部広報課を広報プロモーション課に改称<span class="clause"> ［(3)④］</span></li>',
    );
    expect(html).toContain(
      '<p>令和8年度行政組織機構の改正（令和8年（2026年）4月1日施行）<br>出典：伊勢崎市記者会見資料',
    );
    expect(html).toContain('<div class="remark">備考：業務は計画推進係及び');
    expect(html).toContain('<p>引用：旧 102041@2026-03-31~2　新 102041@2026-04-01~2</p>');
  });

  it('escapes every text', async () => {
    const html = await compare('html', ...oddDays);
    expect(html).not.toMatch(/<script|<i>|<b>|<改正>|<1>|"d"/);
    expect(html).toContain('<ins>x &amp; &lt;b&gt;y&lt;/b&gt;</ins>');
    expect(html).toContain('<h1>&lt;i&gt;市&lt;/i&gt; 組織 新旧対照表</h1>');
    expect(html).toContain('<p>&lt;改正&gt;（令和元年（2019年）5月1日施行）<br>根拠：条例&amp;規則</p>');
    expect(html).toContain('<span class="clause"> ［&lt;1&gt;］</span>');
    expect(html).toContain(
      '旧（平成31年（2019年）4月30日）</th><th scope="col">新（令和元年（2019年）5月1日）',
    );
  });
});

describe('enkaku compare --format md', () => {
  it('is a table and lists', async () => {
    const md = await compare('md', ...planning);
    expect(md).toMatch(/^# 伊勢崎市 新旧対照表\n\n- 旧: 2026-03-31、組織の一部のみを収める/);
    expect(md).toContain('\n| 旧（2026-03-31） | 新（2026-04-01） |\n| --- | --- |\n| 企画部 | 企画部 |\n');
    expect(md).toContain('\n| 　　~~－ 行政改革係~~〔統合〕 | 　　**＋ イノベーション推進係**〔統合〕 |\n');
    expect(md).toContain('\n## 事務の移管\n\n- 企画部事務管理課行政改革係の業務の一部を');
    expect(md).toMatch(
      /\n## 機構改正\n\n- 令和8年度行政組織機構の改正（2026-04-01）\n {2}- 出典：伊勢崎市記者会見資料.*\n {2}- 備考：目的：.*\n$/,
    );
    expect(md).toContain('街づくり推進係を廃止 ［(3)①］\n  - 備考：業務は計画推進係及び');
  });

  it('escapes the signs of Markdown', async () => {
    const md = await compare('md', ...oddDays);
    expect(md).toContain('| A\\|B \\*c\\*, "d" | A\\|B \\*c\\*, "d" |');
    expect(md).toContain('～ x \\& \\<b\\>y\\</b\\>〔改称〕');
    expect(md).toContain('| ～ 班 \\[班\\] | ～ 班 \\[係\\]〔種別変更〕 |');
  });
});

describe('enkaku compare --format csv', () => {
  it('is RFC 4180', async () => {
    const csv = await compare('csv', ...planning);
    const lines = csv.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.join('')).not.toContain('\n');
    expect(lines[0]).toBe(
      '変更,旧ID,旧階層,旧上位組織,旧名称,旧種別,新ID,新階層,新上位組織,新名称,新種別,変更の内容,施行日,条項,備考,機構改正',
    );
    expect(lines).toContain(
      '改称,102041:u37,2,企画部,広報課,課,102041:u37,2,企画部,広報プロモーション課,課,企画部広報課を広報プロモーション課に改称,2026-04-01,(3)④,,令和8年度行政組織機構の改正',
    );
    expect(lines).toContain(
      '廃止,102041:u28,3,企画部/企画調整課,街づくり推進係,係,,,,,,企画調整課街づくり推進係を廃止,2026-04-01,(3)①,業務は計画推進係及び広報プロモーション課へ移管された。承継した係はない。,令和8年度行政組織機構の改正',
    );
    expect(lines).toContain(
      '事務の移管,,,,,,,,,,,企画調整課政策係の業務の一部を経営企画課計画推進係へ移管,2026-04-01,(3)①,,令和8年度行政組織機構の改正',
    );
  });

  it('quotes, and lets no name become a formula', async () => {
    const csv = await compare('csv', ...oddDays);
    expect(csv).toContain(',"A|B *c*, ""d""",課,');
    expect(csv).toContain(",'=1+1,課,");
    expect(csv).not.toMatch(/(^|,)=/m);
  });
});
