import type { Change } from '../../src/domain/words/change.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { run } from '../support/commandLine.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await isesakiDatabase();
const duty = (...args: string[]) => run(['duty', ...args], { DATABASE_URL: url });

beforeAll(async () => {
  await registerOrganization(
    db,
    {
      code: 'small',
      name: '市',
      knownFrom: '2020-04-01',
      units: ['甲課', '乙課'].map((name) => ({ name, kind: '課' })),
      duties: [{ name: '広報', holders: ['甲課'] }],
    },
    'local',
  );
  const moves: [string, Change][] = [
    ['2021-04-01', { transferDuty: { duty: '広報', from: ['甲課'], to: ['乙課'] } }],
    ['2022-04-01', { endDuty: { duty: '広報' } }],
  ];
  for (const [effectiveOn, change] of moves) {
    const reorganization = { title: '改正', effectiveOn, changes: [change] };
    const { problems } = await recordReorganization(db, { organization: 'small', reorganization }, 'local');
    expect(problems).toEqual([]);
  }
});

const rest = `経過 / History:
  不明       – 2026-04-01  企画部/事務管理課/デジタル化推進係 102041:u31
  2026-04-01 –             産業経済部/商工労働課 102041:u95
記録 / Records:
  2026-04-01  電子地域通貨（ISECA）に関する事務を企画部事務管理課デジタル化推進係から産業経済部商工労働課へ移管 ［(3)②、(5)］
    備考 / note: (5)と新旧対照表は移管元を事務管理課とする。
    令和8年度行政組織機構の改正 102041:r1
      出典 / source: 伊勢崎市記者会見資料「令和8年度行政組織機構の改正について」（企画部事務管理課）別紙及び新旧対照表
      備考 / note: 目的：多様化する行政課題等にきめ細かく対応し、社会情勢の変化に合わせた効率的・効果的な組織とするため。このほか、支所機能の今後の方向性について検討を進めるとしている。
`;

describe('enkaku duty', () => {
  it('shows who held it on a day, and that nobody knows since when', async () => {
    expect(await duty('102041', 'ISECA', '--on', '2026-03-31')).toEqual({
      code: 0,
      stdout: `電子地域通貨（ISECA）に関する事務 102041:d2
2026-03-31 の所管 / Held on 2026-03-31 (102041@2026-03-31~2):
  企画部/事務管理課/デジタル化推進係 102041:u31  始期は不明 / since when is not known
${rest}`,
      stderr: '',
    });
  });

  it('finds it by any part of its name, and shows the new holder of the next day', async () => {
    const { stdout } = await duty('102041', 'iseca', '--on', '2026-04-01');
    expect(stdout).toBe(`電子地域通貨（ISECA）に関する事務 102041:d2
2026-04-01 の所管 / Held on 2026-04-01 (102041@2026-04-01~2):
  産業経済部/商工労働課 102041:u95  2026-04-01 から / since 2026-04-01
${rest}`);
    const all = await duty('102041', 'に関する事務');
    expect(all.stdout.match(/^\S+ 102041:d\d+$/gm)).toHaveLength(3);
  });

  it('says that a duty of the baseline may be older, and that nobody holds one that ended', async () => {
    const then = (await duty('small', '広報', '--on', '2020-12-31')).stdout;
    expect(then).toContain('  甲課 small:u1  2020-04-01 以前から / since 2020-04-01 or earlier\n');
    const now = (await duty('small', '広報')).stdout;
    expect(now).toContain('  記録上なし / nobody, as far as is recorded\n');
    expect(now).toContain('  2021-04-01 – 2022-04-01  乙課 small:u2\n');
    expect(now).toContain('  2022-04-01  乙課の広報に関する事務を廃止\n    改正 small:r2\n');
  });

  it('says that nothing is known of a day before the first recorded one', async () => {
    const { code, stdout } = await duty('102041', 'ISECA', '--on', '2020-01-01');
    expect(code).toBe(0);
    expect(stdout).toContain('  この時点については何もわからない / Nothing is known of this moment');
  });

  it('gives programs what the API answers', async () => {
    const { stdout } = await duty('102041', 'ISECA', '--on', '2026-04-01', '--json');
    expect(JSON.parse(stdout).organization).toMatchObject({
      asOf: { date: '2026-04-01', coverage: 'PARTIAL' },
      findDuties: [
        {
          dutyId: '102041:d2',
          holderOn: [{ path: ['産業経済部', '商工労働課'] }],
          holdings: [
            { from: null, until: '2026-04-01' },
            { from: '2026-04-01', until: null },
          ],
        },
      ],
    });
  });

  it.each([
    ['an unknown organization', ['none', 'ISECA'], 1, /There is no organization “none”/],
    [
      'a name of no duty',
      ['102041', '宇宙'],
      1,
      /「宇宙」.*\nNo duty is recorded whose name contains “宇宙”/,
    ],
    ['a day that is none', ['102041', 'ISECA', '--on', '2026-13-01'], 2, /'2026-13-01' is invalid/],
    ['neither a name nor a unit', ['102041'], 2, /give a part of the name of a duty, or --unit/],
    ['both a name and a unit', ['102041', 'ISECA', '--unit', '企画部'], 2, /or --unit/],
    ['--below without a unit', ['102041', 'ISECA', '--below'], 2, /--below goes with --unit/],
  ])('refuses %s', async (_what, args, code, sentence) => {
    expect(await duty(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});
