import type { Change } from '../../src/domain/words/change.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { run } from '../support/commandLine.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await isesakiDatabase();
const lineage = (...args: string[]) => run(['lineage', ...args], { DATABASE_URL: url });

async function drawn(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await lineage(...args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** Years in which units merge, split, are reinstated and merge again. */
const years: [string, Change[]][] = [
  ['2021-04-01', [{ merge: { units: ['甲係', '乙係'], intoNew: { name: '丙係', kind: '係' } } }]],
  [
    '2022-04-01',
    [
      {
        split: {
          unit: '丙係',
          into: [
            { name: '丁係', kind: '係' },
            { name: '戊係', kind: '係' },
          ],
        },
      },
    ],
  ],
  ['2023-04-01', [{ merge: { units: ['丁係', '戊係'], intoNew: { name: '己係', kind: '係' } } }]],
  ['2024-04-01', [{ abolish: { unit: '己係' } }]],
  ['2025-04-01', [{ reinstate: { unit: 'long:u6' } }]],
];

/** Where everything about Isesaki was recorded from. */
const sources = `典拠 / Recorded from
  組織図 / chart revision 1
    出典 / source: 伊勢崎市記者会見資料「令和8年度行政組織機構の改正について」（企画部事務管理課）新旧対照表の令和7年度の欄。総務部、企画部、市民部（支所を含む。）、産業経済部及び都市計画部のみを収める。
  令和8年度行政組織機構の改正 102041:r1
    出典 / source: 伊勢崎市記者会見資料「令和8年度行政組織機構の改正について」（企画部事務管理課）別紙及び新旧対照表
    備考 / note: 目的：多様化する行政課題等にきめ細かく対応し、社会情勢の変化に合わせた効率的・効果的な組織とするため。このほか、支所機能の今後の方向性について検討を進めるとしている。
`;

beforeAll(async () => {
  const units = ['甲係', '乙係'].map((name) => ({ name, kind: '係' }));
  await registerOrganization(db, { code: 'long', name: '市', knownFrom: '2020-04-01', units }, 'local');
  for (const [effectiveOn, changes] of years) {
    const reorganization = { title: '改正', effectiveOn, changes };
    const { problems } = await recordReorganization(db, { organization: 'long', reorganization }, 'local');
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  }
});

describe('enkaku lineage', () => {
  it('shows what became of a unit', async () => {
    expect(await drawn('102041', '文書係')).toBe(`文書係 102041:u6
  2025-04-01 – 2026-04-01  総務部/総務課/文書係 [係]  組織図に記載 in the chart（この日以前から / since this day or earlier）
前身 / What it came from
  記録上なし（2025-04-01 より前は不明） / none on record; before 2025-04-01 nothing is known
後身 / What became of it
  └─ 2026-04-01  統合 merged  総務部/総務課/文書管理係 102041:u139
        総務課文書係と情報公開係を統合し、文書管理係を設置 ［(2)②］
        2026-04-01 –             総務部/総務課/文書管理係 [係]  統合 merged
事務の移管 / Duties that came or went
  なし / none
${sources}`);
  });

  it('shows what a unit came from', async () => {
    const text = await drawn('102041', 'イノベーション推進係', '--direction', 'backward');
    expect(text).toContain(`前身 / What it came from
  ├─ 2026-04-01  統合 merged  企画部/事務管理課/行政改革係 102041:u30
  │     事務管理課行政改革係とデジタル化推進係を統合し、経営企画課にイノベーション推進係を設置 ［(3)②］
  │     2025-04-01 – 2026-04-01  企画部/事務管理課/行政改革係 [係]  組織図に記載 in the chart（この日以前から / since this day or earlier）
  └─ 2026-04-01  統合 merged  企画部/事務管理課/デジタル化推進係 102041:u31
`);
    expect(text).not.toContain('後身');
  });

  it('shows where the duties of a unit without a successor went', async () => {
    const unit = '企画部/企画調整課/街づくり推進係';
    expect(await drawn('102041', unit, '--on', '2026-03-31')).toBe(`街づくり推進係 102041:u28
  2025-04-01 – 2026-04-01  企画部/企画調整課/街づくり推進係 [係]  組織図に記載 in the chart（この日以前から / since this day or earlier）
  2026-04-01  企画調整課街づくり推進係を廃止 ［(3)①］
    備考 / note: 業務は計画推進係及び広報プロモーション課へ移管された。承継した係はない。
前身 / What it came from
  記録上なし（2025-04-01 より前は不明） / none on record; before 2025-04-01 nothing is known
後身 / What became of it
  なし / none
事務の移管 / Duties that came or went
  2026-04-01  企画調整課街づくり推進係の業務の一部を経営企画課計画推進係へ移管 ［(3)①］
    備考 / note: 広報プロモーション課へ移管されたものとの区分は示されていない。
  2026-04-01  企画調整課街づくり推進係の業務の一部を広報プロモーション課シティプロモーション係へ移管 ［(3)①、(3)④］
    備考 / note: (3)①は移管先を広報課、新旧対照表は広報プロモーション課とし、係を示さない。(3)④の文意により新設の係とした。
${sources}`);
  });

  it('shows the path of a unit that moved with its parent', async () => {
    const text = await drawn('102041', '企画部/企画調整課/管理係', '--on', '2026-03-31');
    expect(text).not.toContain('/ on 2026');
    expect(await drawn('102041', '企画部/経営企画課/管理係', '--on', '2026-04-01')).toContain(
      '  2026-04-01 現在 / on 2026-04-01: 企画部/経営企画課/管理係\n',
    );
  });

  it('follows successions through the years, and shows each only once', async () => {
    const text = await drawn('long', '己係');
    expect(text.split('事務の移管')[0]).toBe(`己係 long:u6
  2023-04-01 – 2024-04-01  己係 [係]  統合 merged
  2024-04-01  己係を廃止（改正）
  2025-04-01 –             己係 [係]  再設置 reinstated
前身 / What it came from
  ├─ 2023-04-01  統合 merged  丁係 long:u4
  │     丁係と戊係を統合し、己係を設置（改正）
  │     2022-04-01 – 2023-04-01  丁係 [係]  分割 split
  │  └─ 2022-04-01  分割 split  丙係 long:u3
  │        丙係を丁係と戊係に分割（改正）
  │        2021-04-01 – 2022-04-01  丙係 [係]  統合 merged
  │     ├─ 2021-04-01  統合 merged  甲係 long:u1
  │     │     甲係と乙係を統合し、丙係を設置（改正）
  │     │     2020-04-01 – 2021-04-01  甲係 [係]  組織図に記載 in the chart（この日以前から / since this day or earlier）
  │     └─ 2021-04-01  統合 merged  乙係 long:u2
  │           甲係と乙係を統合し、丙係を設置（改正）
  │           2020-04-01 – 2021-04-01  乙係 [係]  組織図に記載 in the chart（この日以前から / since this day or earlier）
  ├─ 2023-04-01  統合 merged  戊係 long:u5
  │     丁係と戊係を統合し、己係を設置（改正）
  │     2022-04-01 – 2023-04-01  戊係 [係]  分割 split
  │  └─ 2022-04-01  分割 split  丙係 long:u3
  │        丙係を丁係と戊係に分割（改正）
  │        （各時点の状態は既出 / its states are shown above）
  │     ├─ 2021-04-01  統合 merged  甲係 long:u1 （既出 / shown above）
  │     └─ 2021-04-01  統合 merged  乙係 long:u2 （既出 / shown above）
  └─ 2025-04-01  再設置 reinstated  己係 long:u6
        己係を再設置（改正）
後身 / What became of it
  └─ 2025-04-01  再設置 reinstated  己係 long:u6
        己係を再設置（改正）
`);
    const early = await drawn('long', '甲係', '--until', '2022-04-01');
    expect(early).toContain('2022-04-01  分割 split  戊係 long:u5');
    expect(early).not.toContain('long:u6');
  });

  it('asks for an id where several units had the name', async () => {
    expect(await lineage('102041', '市民サービス係')).toEqual({
      code: 1,
      stdout: '',
      stderr: `「市民サービス係」に当たる組織単位は3件あります。次のような ID で指定してください。
3 units are or were called “市民サービス係”. Give an id, such as one of these:
  102041:u144  市民部/赤堀支所/市民サービス課/市民サービス係 (2026-04-01 – )
  102041:u145  市民部/あずま支所/市民サービス課/市民サービス係 (2026-04-01 – )
  102041:u146  市民部/境支所/市民サービス課/市民サービス係 (2026-04-01 – )
`,
    });
    expect(await drawn('102041', '102041:u145')).toContain(
      '市民部/あずま支所/市民サービス課/市民係 102041:u',
    );
  });

  it.each([
    ['the names from the top without separators', '総務部総務課文書係', '文書係 102041:u6'],
    ['the end of a former path', '総務課/文書係', '文書係 102041:u6'],
    ['a former name under a former parent', '企画部企画調整課', '経営企画課 102041:u24'],
    ['the name with the marks around it', '【市民プラザ】', '【市民プラザ】 102041:u102'],
    [
      'full-width marks and separators',
      '赤堀支所　市民サービス課／（学校教育係）',
      '(学校教育係) 102041:u68',
    ],
  ])('finds a unit by %s', async (_what, text, title) => {
    expect((await drawn('102041', text)).split('\n')[0]).toBe(title);
  });

  it('lists the units with the text in their names where no unit is called so', async () => {
    const { code, stderr } = await lineage('102041', '文書');
    expect(code).toBe(1);
    expect(stderr).toContain(`These have the text in their names:
  102041:u6  総務部/総務課/文書係 (2025-04-01 – 2026-04-01)
  102041:u139  総務部/総務課/文書管理係 (2026-04-01 – )
`);
  });

  it('gives programs what the API answers', async () => {
    const { organization } = JSON.parse(await drawn('102041', '文書係', '--json'));
    expect(organization.unit).toMatchObject({
      unitId: '102041:u6',
      asOf: null,
      lineage: { successions: [{ kind: 'MERGED', on: '2026-04-01', to: { unitId: '102041:u139' } }] },
    });
  });

  it.each([
    ['an unknown organization', ['none', '文書係'], 1, /There is no organization “none”/],
    ['an unknown unit', ['102041', '宇宙部'], 1, /「宇宙部」.*見つかりません.*\nThere is no unit “宇宙部”/],
    ['a unit of another organization', ['102041', 'long:u1'], 1, /There is no unit “long:u1”/],
    ['a name of another day', ['102041', '文書係', '--on', '2026-04-01'], 1, /There is no unit “文書係”/],
    ['a bad day', ['102041', '文書係', '--until', 'soon'], 2, /'soon' is invalid.*Give a day that exists/],
    [
      'a direction that is none',
      ['102041', '文書係', '--direction', 'up'],
      2,
      /Allowed choices are both, back/,
    ],
  ])('refuses %s', async (_what, args, code, sentence) => {
    expect(await lineage(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});
