import { blocksOf } from '../../explorer/src/compare/blocks.js';
import { rowsOf } from '../../explorer/src/compare/rows.js';
import { csvText } from '../../explorer/src/data/csv.js';
import { comparisonFile } from '../../explorer/src/data/fileNames.js';
import { comparisonCsv } from '../../explorer/src/paper/comparisonCsv.js';
import { comparisonHtml } from '../../explorer/src/paper/comparisonHtml.js';
import { comparisonSvg } from '../../explorer/src/paper/comparisonSvg.js';
import type { Sheet, Sources } from '../../explorer/src/paper/sheet.js';
import { shortened, wrapped } from '../../explorer/src/paper/wrap.js';
import { texts } from '../../explorer/src/words/texts.js';
import { describe, expect, it } from '../support/jest.js';

const MARKUP = '<script>alert("1")</script>課';
const unit = (unitId: string, displayName: string) => ({ unitId, displayName, kind: '課' });
const reorganization = {
  ...{ reorganizationId: 'r1', title: '機構改正 & 通知', effectiveOn: '2026-04-01' },
  ...{ announcedOn: null, decidedOn: '2026-02-20', promulgatedOn: null, legalBasis: '条例', source: null },
};
const event = { effectiveOn: '2026-04-01', clause: '(1)①', note: '備考文', revision: { reorganization } };
const changes = [
  {
    ...{ before: [{ unitId: 'u1' }], after: [{ unitId: 'u2' }] },
    lines: [{ sentence: `旧課を${MARKUP}に改組`, events: [event] }],
  },
];
const rows = rowsOf(
  [
    { depth: 0, kinds: [], before: unit('u0', '総務部'), after: unit('u0', '総務部') },
    { depth: 1, kinds: ['RENAMED'], before: unit('u1', '旧課'), after: unit('u2', MARKUP) },
  ],
  changes,
);
const moves = { kind: 'dutyMoves' as const, sentence: '統計を移管', events: [], from: ['u1'], to: ['u2'] };
const sheet: Sheet = {
  ...{ name: '大きな市', lang: 'ja', t: texts.ja, notes: ['記録は一部です。'], changes, isOfRecord: false },
  from: { date: '2026-03-31', revision: 2, citation: 'large@2026-03-31~2' },
  to: { date: '2026-04-01', revision: 2, citation: 'large@2026-04-01~2' },
  filter: '絞り込み：改称',
  blocks: blocksOf(rows, [moves], { withUnchanged: false }),
};
const place = (...path: string[]) => ({ path });
const sources: Sources = {
  table: [
    { before: place('総務部'), after: place('総務部') },
    { before: place('総務部', '旧課'), after: place('総務部', MARKUP) },
  ],
  changes: [{ events: [event] }],
  ...{ dutyTransfers: [], holderChanges: [], postChanges: [], oversightChanges: [] },
};

describe('a comparison as CSV', () => {
  const [headings, ...lines] = comparisonCsv(sheet, sources);

  it('has a row for each row of the table and for each other change, and the citations of both sides in it', () => {
    expect(headings).toEqual([
      ...['変更', '旧ID', '旧上位組織', '旧名称', '旧種別', '新ID', '新上位組織', '新名称', '新種別'],
      ...['変更の内容', '施行日', '条項', '備考', '機構改正', '旧の引用', '新の引用'],
    ]);
    expect(lines[1]).toEqual([
      ...['改称', 'u1', '総務部', '旧課', '課', 'u2', '総務部', MARKUP, '課', `旧課を${MARKUP}に改組`],
      ...['2026-04-01', '(1)①', '備考文', '機構改正 & 通知', 'large@2026-03-31~2', 'large@2026-04-01~2'],
    ]);
    expect(lines[2]?.[0]).toBe('事務の移管');
    expect(lines[2]?.[9]).toBe('統計を移管');
  });

  it('can be opened by a spreadsheet, which finds no formula in it', () => {
    expect(csvText([['=1+1', 'a"b']])).toBe('\uFEFF"\'=1+1","a""b"\r\n');
    expect(csvText([['＝1+1', '-', '-5', '-5+1']])).toBe('\uFEFF"\'＝1+1","-","-5","\'-5+1"\r\n');
  });
});

describe('a comparison as a page of its own', () => {
  const page = comparisonHtml(sheet, sources);

  it('has the title, both days, the filter, the sentence with its clause and notice, the papers and the citations', () => {
    for (const text of [
      '<h1>大きな市　組織　新旧対照表</h1>',
      '旧　2026年3月31日（令和8年）　／　新　2026年4月1日（令和8年）',
      '絞り込み：改称',
      '記録は一部です。',
      '［(1)①　機構改正 &amp; 通知］',
      '<h2>事務の移管</h2><ul><li>統計を移管</li></ul>',
      '機構改正 &amp; 通知（2026-04-01施行）<br>決定：2026-02-20<br>根拠：条例',
      '引用：旧 large@2026-03-31~2　新 large@2026-04-01~2',
    ])
      expect(page).toContain(text);
  });

  it('strikes the old name through, underlines the new one, and says the kind with its sign', () => {
    expect(page).toContain('<del>旧課</del>');
    expect(page).toContain('<ins>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;課</ins>');
    expect(page).toContain('<b class="renamed">≈ 改称</b>');
  });

  it('has no script, and asks for nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(/);
  });
});

describe('a comparison as a picture', () => {
  const picture = comparisonSvg(sheet);

  it('has both sides, the ribbon, the words and the citations, and no markup from the record', () => {
    for (const text of ['旧課', '≈ 改称', '事務の移管：統計を移管', '引用：旧 large@2026-03-31~2'])
      expect(picture).toContain(text);
    expect(picture.match(/<path /g)).toHaveLength(2);
    expect(picture).not.toContain('<script');
    expect(picture).toContain('&lt;script&gt;');
  });

  it('is as high as its rows', () => {
    const [, height] = /viewBox="0 0 \d+ (\d+)"/.exec(picture) ?? [];
    const lowest = Math.max(...[...picture.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y)));
    expect(Number(height)).toBeGreaterThan(lowest);
  });
});

describe('text in pictures', () => {
  it('is broken into lines, between characters of Japanese and between words of English', () => {
    expect(wrapped('あいうえお', 2)).toEqual(['あい', 'うえ', 'お']);
    expect(wrapped('one two three', 5)).toEqual(['one two', 'three']);
    expect(wrapped('', 5)).toEqual(['']);
  });

  it('is shortened where it has one line', () => {
    expect(shortened('公共施設マネジメント', 5)).toBe('公共施設…');
    expect(shortened('係', 5)).toBe('係');
  });
});

it('the name of a file says the organization, the days and the revisions', () => {
  const name = comparisonFile(
    '102041',
    { date: '2026-03-31', revision: 1 },
    { date: '2026-04-01', revision: 2 },
    'svg',
  );
  expect(name).toBe('102041-2026-03-31-1-to-2026-04-01-2.svg');
});
