/** What "enkaku duty" prints of duties that went to another body, of days that are not known exactly, and of whole departments. */

import type { Change } from '../../src/domain/words/change.js';
import type { RecordReorganization } from '../../src/domain/words/command.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await testDatabase();

async function duty(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['duty', 'city', ...args], { DATABASE_URL: url });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

beforeAll(async () => {
  const unit = (name: string, ...sections: string[]) => ({
    name,
    kind: '部',
    children: sections.map((name) => ({ name, kind: '課' })),
  });
  await registerOrganization(
    db,
    {
      code: 'city',
      name: '市',
      knownFrom: '2020-04-01',
      units: [unit('消防部', '消防課'), unit('市民部', '窓口課')],
      duties: [
        { name: '消防', holders: ['消防部/消防課'] },
        { name: '統計', holders: ['市民部/窓口課'] },
      ],
    },
    'test',
  );
  const on = async (
    effectiveOn: string,
    title: string,
    change: Change,
    more: Partial<RecordReorganization['reorganization']> = {},
  ) => {
    const reorganization = { title, effectiveOn, changes: [change], ...more };
    const { problems } = await recordReorganization(db, { organization: 'city', reorganization }, 'test');
    expect(problems).toEqual([]);
  };
  await on(
    '2022-04-01',
    '消防の広域化',
    {
      transferDuty: { duty: '消防', from: ['消防部/消防課'], toOutside: '広域組合' },
      ...{ clause: '(1)', note: '月のみ記載', precision: 'MONTH' },
    },
    { decidedOn: '2022-02-01', announcedOn: '2022-02-15', source: '広報', note: '協議による' },
  );
  await on('2024-04-01', '統計の見直し', {
    transferDuty: { duty: '統計', from: ['市民部/窓口課'], toOutside: '県', extent: 'PART' },
    precision: 'UNCERTAIN',
  });
  await on('2026-04-01', '消防の再編', {
    transferDuty: { duty: '消防', fromOutside: '広域組合', to: ['市民部'] },
  });
});

const fireHistory = `経過 / History:
  2020-04-01 – 2022-04     消防部/消防課 city:u2（以前から / or earlier）（終期 / until: 日は不明 / day not known）
  2022-04    – 2026-04-01  組織の外（広域組合） / a body outside: 広域組合（始期 / from: 日は不明 / day not known）
  2026-04-01 –             市民部 city:u3
記録 / Records:
  2020-04-01  消防部消防課が消防に関する事務を所管
  2022-04     消防に関する事務を消防部消防課から広域組合へ移管（日は不明 / day not known） ［(1)］
    備考 / note: 月のみ記載
    消防の広域化 city:r1
      決定 / decided: 2022-02-01
      公表 / announced: 2022-02-15
      出典 / source: 広報
      備考 / note: 協議による
  2026-04-01  消防に関する事務を広域組合から市民部へ移管
    消防の再編 city:r3
`;

describe('enkaku duty, of a duty given to another body', () => {
  it('names the body and the month since when, with the day, the papers and the remarks of the decision', async () => {
    expect(await duty('消防', '--on', '2023-01-01')).toBe(`消防 city:d1
2023-01-01 の所管 / Held on 2023-01-01 (city@2023-01-01~4):
  組織の外（広域組合）へ移管 / given to a body outside: 広域組合  2022-04 から / since 2022-04（日は不明 / day not known）
${fireHistory}`);
  });

  it('names the unit again once the duty has come back', async () => {
    expect(await duty('消防', '--on', '2026-04-01')).toBe(`消防 city:d1
2026-04-01 の所管 / Held on 2026-04-01 (city@2026-04-01~4):
  市民部 city:u3  2026-04-01 から / since 2026-04-01
${fireHistory}`);
  });

  it('names both if only a part was given', async () => {
    expect(await duty('統計', '--on', '2025-01-01')).toContain(`Held on 2025-01-01 (city@2025-01-01~4):
  市民部/窓口課 city:u4  2020-04-01 以前から / since 2020-04-01 or earlier
  一部を組織の外（県）へ移管 / a part given to a body outside: 県  2024-04-01 から / since 2024-04-01（この日までに。正確な日は不明 / by this day; the exact day is not known）
`);
  });

  it('gives programs the bodies, the transfers, and how exactly each day is known', async () => {
    expect(
      JSON.parse(await duty('消防', '--on', '2023-01-01', '--json')).organization.findDuties,
    ).toMatchObject([
      {
        holderOn: [],
        outsideOn: [{ body: '広域組合', from: '2022-04-01', until: '2026-04-01' }],
        holdings: [{ endedBy: { reading: { precision: 'MONTH', note: '月のみ記載' } } }, { endedBy: null }],
        transfers: [
          {
            toOutside: '広域組合',
            event: {
              reading: { effectiveOn: '2022-04-01', precision: 'MONTH', note: '月のみ記載' },
              revision: {
                reorganization: { decidedOn: '2022-02-01', announcedOn: '2022-02-15', source: '広報' },
              },
            },
          },
          { fromOutside: '広域組合' },
        ],
      },
    ]);
  });
});

describe('enkaku duty --unit', () => {
  it('shows the duties of a unit and its transfers; with --below those of all units below it', async () => {
    expect(await duty('--unit', '市民部', '--on', '2026-04-01')).toBe(`市民部 city:u3
2026-04-01 の所管 / Held on 2026-04-01 (city@2026-04-01~4):
  消防 city:d1  2026-04-01 から / since 2026-04-01
移管 / Transfers:
  2026-04-01  消防に関する事務を広域組合から市民部へ移管
    消防の再編 city:r3
`);
    expect(await duty('--unit', '市民部', '--below', '--on', '2026-04-01')).toBe(`市民部 city:u3
2026-04-01 の所管 / Held on 2026-04-01 (city@2026-04-01~4):
  消防 city:d1  2026-04-01 から / since 2026-04-01
  統計 city:d2  市民部/窓口課 city:u4  2020-04-01 以前から / since 2020-04-01 or earlier
移管 / Transfers:
  2024-04-01  統計に関する事務の一部を市民部窓口課から県へ移管（この日までに。正確な日は不明 / by this day; the exact day is not known）
    統計の見直し city:r2
  2026-04-01  消防に関する事務を広域組合から市民部へ移管
    消防の再編 city:r3
`);
  });

  it('gives programs the same, each duty with its holder', async () => {
    const { unit } = JSON.parse(
      await duty('--unit', 'city:u3', '--below', '--on', '2026-04-01', '--json'),
    ).organization;
    expect(unit).toMatchObject({
      asOf: { duties: [{ holder: { unitId: 'city:u3' } }, { holder: { path: ['市民部', '窓口課'] } }] },
      dutyTransfers: [{ toOutside: '県' }, { fromOutside: '広域組合' }],
    });
  });

  it('says that the unit has no duties', async () => {
    expect(await duty('--unit', '消防部', '--on', '2026-04-01')).toContain(
      '  記録上の事務なし / no duties, as far as is recorded\n移管 / Transfers:\n  なし / none\n',
    );
  });
});
