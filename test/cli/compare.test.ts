import { run } from '../support/commandLine.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { describe, expect, it } from '../support/jest.js';

const { url } = await isesakiDatabase();
const compare = (...args: string[]) => run(['compare', ...args], { DATABASE_URL: url });
const isesaki = ['102041', '2026-03-31', '2026-04-01'];

// Full-width letters take two columns of a terminal.
const planning = `伊勢崎市 新旧対照表
旧 / before  2026-03-31  revision 2, cite as 102041@2026-03-31~2
    PARTIAL: 組織の一部のみを収める / Only a part of the organization is recorded.
新 / after   2026-04-01  revision 2, cite as 102041@2026-04-01~2
    PARTIAL: 組織の一部のみを収める / Only a part of the organization is recorded.

  旧 2026-03-31                │   新 2026-04-01
───────────────────────────────┼───────────────────────────────
  企画部                       │   企画部
~   企画調整課                 │ ~   経営企画課〔改称〕
→     管理係                   │ →     管理係
~     企画係                   │ ~     計画推進係〔改称〕
~     政策係〔改称・移管〕     │
−     街づくり推進係〔廃止〕   │
−   事務管理課〔廃止〕         │
−     行政改革係〔統合〕       │ +     イノベーション推進係〔統合〕
−     デジタル化推進係〔統合〕 │
~     組織係                   │ ~     組織係〔移管〕
    情報政策課                 │     情報政策課
−     情報政策係〔統合〕       │ +     情報システム係〔統合〕
−     システム管理係〔統合〕   │
      統計係                   │       統計係
~   広報課                     │ ~   広報プロモーション課〔改称〕
−     広報係〔統合〕           │ +     広報広聴係〔統合〕
−     報道広聴係〔統合〕       │
                               │ +     シティプロモーション係〔新設〕

+ 新 new   − 旧 gone   ~ 変更 changed   → 上位の組織とともに移動 carried along   〔 〕変更の種類 what happened

変更 / Changes
- 企画部企画調整課政策係を市長戦略部戦略推進課へ移管し、戦略係に改称 ［(1)③、(3)①］
    備考 / note: 新旧対照表の「企画調整課の業務の一部を戦略推進課へ移管」は、この移管を指すものと解した。
- 企画部企画調整課を経営企画課に改称 ［(3)①］
- 企画調整課企画係を計画推進係に改称 ［(3)①］
- 企画調整課街づくり推進係を廃止 ［(3)①］
    備考 / note: 業務は計画推進係及び広報プロモーション課へ移管された。承継した係はない。
- 事務管理課行政改革係とデジタル化推進係を統合し、経営企画課にイノベーション推進係を設置 ［(3)②］
- 事務管理課組織係を経営企画課へ移管 ［(3)②］
- 企画部事務管理課を廃止 ［(3)②］
- 情報政策課情報政策係とシステム管理係を統合し、情報システム係を設置 ［(3)③］
- 企画部広報課を広報プロモーション課に改称 ［(3)④］
- 広報課広報係と報道広聴係を統合し、広報プロモーション課に広報広聴係を設置 ［(3)④］
- 広報プロモーション課にシティプロモーション係を新設 ［(3)④］
- ほか1の組織は、上位の組織の変更に伴い所属のみ変更
事務の移管 / Duties that moved
- 企画部事務管理課行政改革係の業務の一部を市長戦略部公共施設マネジメント推進課へ移管 ［(1)④、(3)②］
    備考 / note: (1)④と新旧対照表は移管元を事務管理課とする。
- 内部統制に関する事務を企画部事務管理課組織係から総務部総務課へ移管 ［(2)②、(3)②］
    備考 / note: (2)②と新旧対照表は移管元を事務管理課とする。
- 企画調整課政策係の業務の一部を経営企画課計画推進係へ移管 ［(3)①］
- 企画調整課街づくり推進係の業務の一部を経営企画課計画推進係へ移管 ［(3)①］
    備考 / note: 広報プロモーション課へ移管されたものとの区分は示されていない。
- 企画調整課街づくり推進係の業務の一部を広報プロモーション課シティプロモーション係へ移管 ［(3)①、(3)④］
    備考 / note: (3)①は移管先を広報課、新旧対照表は広報プロモーション課とし、係を示さない。(3)④の文意により新設の係とした。
- 電子地域通貨（ISECA）に関する事務を企画部事務管理課デジタル化推進係から産業経済部商工労働課へ移管 ［(3)②、(5)］
    備考 / note: (5)と新旧対照表は移管元を事務管理課とする。
- デジタルクリエイティブ人材育成施設に関する事務を企画部事務管理課組織係から産業経済部商工労働課へ移管 ［(3)②、(5)］
    備考 / note: (5)と新旧対照表は移管元を事務管理課とする。
職の変更 / Posts: なし / none
機構改正 / Reorganizations
- 令和8年度行政組織機構の改正（2026-04-01）
    出典 / source: 伊勢崎市記者会見資料「令和8年度行政組織機構の改正について」（企画部事務管理課）別紙及び新旧対照表
    備考 / note: 目的：多様化する行政課題等にきめ細かく対応し、社会情勢の変化に合わせた効率的・効果的な組織とするため。このほか、支所機能の今後の方向性について検討を進めるとしている。
`;

describe('enkaku compare', () => {
  it('shows both trees side by side, and lists the changes', async () => {
    expect(await compare(...isesaki, '--under', '企画部')).toEqual({ code: 0, stdout: planning, stderr: '' });
  });

  it.each([
    ['what it is called on the second day', '企画部経営企画課'],
    ['what it is called on the first day', '企画部　企画調整課'],
    ['its id', '102041:u24'],
  ])('of one unit alone, found by %s', async (_what, under) => {
    const { code, stdout } = await compare(...isesaki, '--under', under);
    expect([code, stdout]).toEqual([0, expect.stringContaining('\n~   企画調整課 ')]);
    expect(stdout).toContain('経営企画課〔改称〕');
    expect(stdout).not.toContain('情報政策課');
  });

  it('of a unit that is called otherwise on both days, found by a former name', async () => {
    const { code, stdout } = await compare('102041', '2026-04-01', '2026-04-02', '--under', '企画調整課');
    expect([code, stdout]).toEqual([0, expect.stringContaining('経営企画課')]);
  });

  it('asks for an id where several units are called so', async () => {
    const { code, stderr } = await compare(...isesaki, '--under', '学校教育係');
    expect([code, stderr]).toEqual([1, expect.stringContaining('3 units are or were called “学校教育係”')]);
  });

  it('shows what the whole reorganization did', async () => {
    const { stdout } = await compare(...isesaki);
    expect(stdout).toContain('\n  総務部                                   │   総務部\n');
    expect(stdout).toContain('│ + 市長戦略部〔新設〕\n');
    expect(stdout).toContain('→     秘書係                               │\n');
    expect(stdout).toContain('│ →     秘書係\n');
    expect(stdout).toContain('- 総務課文書係と情報公開係を統合し、文書管理係を設置 ［(2)②］\n');
    expect(stdout).toContain('- 職「会計管理者」：職位を部長級から副部長級に変更 ［(7)］\n');
    expect(stdout).toContain('- 職「副部長」：職務に「部局間の連絡、協力及び調整」を追加 ［(8)］\n');
    expect(stdout).toContain('- ほか2の組織は、上位の組織の変更に伴い所属のみ変更\n');
    expect(stdout).toContain(
      '\n所管する職の変更 / Oversight\n- 市長戦略部を両副市長の共同所管とする ［(1)①］\n',
    );
  });

  it('goes backwards when FROM lies after TO', async () => {
    const { stdout } = await compare('102041', '2026-04-01', '2026-03-31', '--under', '企画部');
    expect(stdout).toContain('\n~   経営企画課                       │ ~   企画調整課〔改称〕\n');
    expect(stdout).toContain('\n−     シティプロモーション係〔廃止〕 │\n');
    expect(stdout).toContain('- 企画調整課に街づくり推進係を新設 ［(3)①］\n');
    // The transfer went the other way, so its day is shown.
    expect(stdout).toContain('商工労働課へ移管（2026-04-01） ［(3)②、(5)］\n');
    const posts = await compare('102041', '2026-04-01', '2026-03-31');
    expect(posts.stdout).toContain('- 職「会計管理者」：職位を副部長級から部長級に変更 ［(7)］\n');
    expect(posts.stdout).toContain('- 職「副部長」：職務から「部局間の連絡、協力及び調整」を削除 ［(8)］\n');
  });

  it('compares one day at two revisions', async () => {
    const day = ['102041', '2026-04-01', '2026-04-01'];
    const { stdout } = await compare(...day, '--from-known-at', '1');
    expect(stdout).toContain('旧 / before  2026-04-01  revision 1, cite as 102041@2026-04-01~1\n');
    expect(stdout).toContain('- 「市長戦略部を新設」を記録に加える ［(1)①］\n');
    expect((await compare(...day, '--known-at', '1')).stdout).toContain(
      '変更 / Changes: なし / none\n事務の移管 / Duties that moved: なし / none\n',
    );
  });

  it('marks nothing as new where nothing is known of the other side', async () => {
    const { code, stdout } = await compare('102041', '2020-04-01', '2026-04-01', '--under', '企画部');
    expect(code).toBe(0);
    expect(stdout).toMatch(/2020-04-01 .*\n {4}UNKNOWN: .* Nothing is known of this moment/);
    expect(stdout).toContain('                  │     経営企画課\n');
    expect(stdout).toMatch(/One side is unknown, so no changes can be told\.\n$/);
    const html = await compare('102041', '2020-04-01', '2026-04-01', '--format', 'html');
    expect(html.stdout).toContain('一方がわからないため、変更は示せない。');
    expect(html.stdout.split('</ul>')[1]).not.toMatch(/<ins>|<del>/);
  });

  it('gives programs what the API answers', async () => {
    const { stdout } = await compare(...isesaki, '--format', 'json');
    const { organization } = JSON.parse(stdout);
    expect(organization).toMatchObject({ code: '102041', name: '伊勢崎市' });
    expect(organization.compare).toMatchObject({
      from: { date: '2026-03-31', coverage: 'PARTIAL', citation: '102041@2026-03-31~2' },
      to: { date: '2026-04-01', revision: 2 },
    });
    expect(organization.compare.changes).toContainEqual(
      expect.objectContaining({
        kinds: ['MERGED'],
        before: [
          expect.objectContaining({ name: '文書係' }),
          expect.objectContaining({ name: '情報公開係' }),
        ],
        after: [expect.objectContaining({ name: '文書管理係' })],
      }),
    );
  });

  it.each([
    ['an unknown organization', ['none', '2026-03-31', '2026-04-01'], 1, /There is no organization “none”/],
    ['a day that is none', ['102041', '2026-02-30', '2026-04-01'], 2, /'2026-02-30' is invalid.*Give a day/],
    ['a missing day', ['102041', '2026-04-01'], 2, /missing required argument 'TO'/],
    ['an unknown unit', [...isesaki, '--under', '宇宙部'], 1, /「宇宙部」.*\nThere is no unit “宇宙部” on/],
    [
      'a revision to come',
      [...isesaki, '--known-at', '9'],
      1,
      /has no revision 9\. Give a number from 0 to 2/,
    ],
    [
      'an unknown format',
      [...isesaki, '--format', 'pdf'],
      2,
      /'pdf' is invalid. Allowed choices are text, md/,
    ],
  ])('refuses %s', async (_what, args, code, sentence) => {
    expect(await compare(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});
