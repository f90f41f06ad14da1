/** The lineage of a unit goes through renames and promotions, also of those that it came from and that came from it. */

import type { ReorganizationCommand } from '../../src/domain/words/command.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { run } from '../server/process.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await testDatabase();

async function drawn(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['lineage', 't', ...args], { DATABASE_URL: url });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** 文書係 becomes 文書法規課 in two steps, merges with 統計係 into 総務課, which becomes 総務部 and gives off 広報課. */
const reorganizations: ReorganizationCommand[] = [
  {
    title: '改称の件',
    effectiveOn: '2021-04-01',
    decidedOn: '2021-02-10',
    announcedOn: '2021-03-01',
    source: '公報第1号',
    changes: [
      {
        clause: '(1)',
        precision: 'MONTH',
        note: '公報に日の記載はない。',
        rename: { unit: '文書係', name: '文書法規課' },
      },
      { clause: '(2)', reclassify: { unit: '文書係', kind: '課' } },
    ],
  },
  {
    title: '統合の件',
    effectiveOn: '2022-04-01',
    changes: [
      {
        clause: '第1項',
        merge: { units: ['文書法規課', '統計係'], intoNew: { name: '総務課', kind: '課' } },
      },
    ],
  },
  {
    title: '昇格の件',
    effectiveOn: '2023-04-01',
    changes: [
      { reclassify: { unit: '総務課', kind: '部', name: '総務部' }, precision: 'YEAR' },
      {
        split: { unit: 't:u3', keep: true, into: [{ name: '広報課', kind: '課' }] },
        effectiveOn: '2024-04-01',
      },
    ],
  },
  {
    title: '廃止の件',
    effectiveOn: '2025-04-01',
    changes: [{ abolish: { unit: '広報課' }, precision: 'UNCERTAIN' }],
  },
];

beforeAll(async () => {
  const units = ['文書係', '統計係'].map((name) => ({ name, kind: '係' }));
  const chart = { code: 't', name: '市', knownFrom: '2020-04-01', source: '職員録', units };
  await registerOrganization(db, chart, 'local');
  for (const reorganization of reorganizations) {
    const { problems } = await recordReorganization(db, { organization: 't', reorganization }, 'local');
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  }
});

const from = `典拠 / Recorded from
  組織図 / chart revision 1
    出典 / source: 職員録
`;

const renaming = `  改称の件 t:r1
    決定 / decided: 2021-02-10
    公表 / announced: 2021-03-01
    出典 / source: 公報第1号
`;

describe('enkaku lineage', () => {
  it('shows the states of what a unit came from, each with what caused it and how exactly the day is known', async () => {
    expect(await drawn('広報課')).toBe(`広報課 t:u4
  2024-04-01 – 2025-04-01  広報課 [課]  分離 spun off
  2025-04-01  広報課を廃止（この日までに。正確な日は不明 / by this day; the exact day is not known）（廃止の件）
前身 / What it came from
  └─ 2024-04-01  分離 spun off  総務部 t:u3
        総務部から広報課を分離（昇格の件）
        2022-04-01 – 2023        総務課 [課]  統合 merged
        2023       –             総務部 [部]  改称・種別変更 renamed, changed in kind
          総務課を部に変更し、総務部に改称（月日は不明 / month and day not known）（昇格の件）
     ├─ 2022-04-01  統合 merged  文書法規課 t:u1
     │     文書法規課と統計係を統合し、総務課を設置（統合の件） ［第1項］
     │     2020-04-01 – 2021-04     文書係 [係]  組織図に記載 in the chart（この日以前から / since this day or earlier）
     │     2021-04    – 2022-04-01  文書法規課 [課]  改称・種別変更 renamed, changed in kind
     │       文書係を文書法規課に改称（日は不明 / day not known）（改称の件） ［(1)］
     │         備考 / note: 公報に日の記載はない。
     │       文書係を課に変更（改称の件） ［(2)］
     └─ 2022-04-01  統合 merged  統計係 t:u2
           文書法規課と統計係を統合し、総務課を設置（統合の件） ［第1項］
           2020-04-01 – 2022-04-01  統計係 [係]  組織図に記載 in the chart（この日以前から / since this day or earlier）
後身 / What became of it
  なし / none
事務の移管 / Duties that came or went
  なし / none
${from}${renaming}  統合の件 t:r2
  昇格の件 t:r3
  廃止の件 t:r4
`);
  });

  it('shows the states of what became of a unit', async () => {
    expect(await drawn('統計係')).toBe(`統計係 t:u2
  2020-04-01 – 2022-04-01  統計係 [係]  組織図に記載 in the chart（この日以前から / since this day or earlier）
前身 / What it came from
  記録上なし（2020-04-01 より前は不明） / none on record; before 2020-04-01 nothing is known
後身 / What became of it
  └─ 2022-04-01  統合 merged  総務課 t:u3
        文書法規課と統計係を統合し、総務課を設置（統合の件） ［第1項］
        2022-04-01 – 2023        総務課 [課]  統合 merged
        2023       –             総務部 [部]  改称・種別変更 renamed, changed in kind
          総務課を部に変更し、総務部に改称（月日は不明 / month and day not known）（昇格の件）
     └─ 2024-04-01  分離 spun off  広報課 t:u4
           総務部から広報課を分離（昇格の件）
           2024-04-01 – 2025-04-01  広報課 [課]  分離 spun off
           2025-04-01  広報課を廃止（この日までに。正確な日は不明 / by this day; the exact day is not known）（廃止の件）
事務の移管 / Duties that came or went
  なし / none
${from}  統合の件 t:r2
  昇格の件 t:r3
  廃止の件 t:r4
`);
  });

  it('shows what ended a unit where its successors are not asked for', async () => {
    expect(await drawn('文書法規課', '--direction', 'backward')).toBe(`文書法規課 t:u1
  2020-04-01 – 2021-04     文書係 [係]  組織図に記載 in the chart（この日以前から / since this day or earlier）
  2021-04    – 2022-04-01  文書法規課 [課]  改称・種別変更 renamed, changed in kind
    文書係を文書法規課に改称（日は不明 / day not known）（改称の件） ［(1)］
      備考 / note: 公報に日の記載はない。
    文書係を課に変更（改称の件） ［(2)］
  2022-04-01  文書法規課と統計係を統合し、総務課を設置（統合の件） ［第1項］
前身 / What it came from
  記録上なし（2020-04-01 より前は不明） / none on record; before 2020-04-01 nothing is known
事務の移管 / Duties that came or went
  なし / none
${from}${renaming}  統合の件 t:r2
`);
  });

  it('gives programs all of that', async () => {
    const { organization } = JSON.parse(await drawn('統計係', '--json'));
    const heir = organization.unit.lineage.units[1];
    expect(heir).toMatchObject({
      unitId: 't:u3',
      states: [
        { kind: '課', causes: [{ reading: { type: 'UnitsMerged', clause: '第1項', precision: 'DAY' } }] },
        { kind: '部', causes: [{ reading: { precision: 'YEAR' } }], endedBy: null },
      ],
    });
    expect(organization.unit.states[0].causes[0].revision).toEqual({
      number: 1,
      source: '職員録',
      reorganization: null,
    });
  });
});
