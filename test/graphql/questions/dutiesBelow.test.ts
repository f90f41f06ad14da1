/** The duties of a unit with those of all units below it, and the transfers of them. */

import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);

// 甲課 has 文書係 and 統計係; 乙課 has 窓口係. On 2024-04-01 文書係 moves to 乙課.
const city = await recorded(
  db,
  'a',
  [section('甲課', section('文書係'), section('統計係')), section('乙課', section('窓口係'))],
  {
    duties: [
      { name: 'う', holders: ['甲課/統計係'] },
      { name: 'い', holders: ['甲課/文書係'] },
      { name: 'あ', holders: ['甲課/文書係', '甲課'] },
      { name: 'え', holders: ['乙課/窓口係'] },
    ],
  },
);
await city.on('2022-04-01', { transferDuty: { duty: 'い', from: ['甲課/文書係'], to: ['甲課/統計係'] } });
await city.on('2024-04-01', { transfer: { unit: '甲課/文書係', under: '乙課' } });
await city.on(
  '2026-04-01',
  { transferDuty: { duty: 'あ', from: ['乙課/文書係'], to: ['甲課/統計係'] } },
  { transferDuty: { duty: 'う', from: ['甲課/統計係'], toOutside: '県' } },
);
// On the eve 統計係 is below 甲課, on the day below 乙課: it gives as a unit of 甲課.
await city.on(
  '2028-04-01',
  { transferDuty: { duty: 'い', from: ['甲課/統計係'], to: ['甲課'] } },
  { transfer: { unit: '甲課/統計係', under: '乙課' } },
);

const held = async (day: string, unit: string, revision = 5) => {
  const { organization } = await ask<{
    organization: {
      asOf: { unit: { duties: { duty: { name: string }; holder: { name: string; path: string[] } }[] } };
    };
  }>(
    `query ($day: LocalDate!, $unit: UnitRef!, $revision: Int!) {
      organization(code: "a") { asOf(date: $day, knownAt: { revision: $revision }) { unit(ref: $unit) {
        duties(includeBelow: true) { duty { name } holder { path } }
      } } }
    }`,
    { day, unit, revision },
  );
  return organization.asOf.unit.duties.map(({ duty, holder }) => `${holder.path.join('/')}:${duty.name}`);
};

interface Moves {
  organization: { unit: { dutyTransfers: { on: string; description: string }[] } };
}

const moved = async (unit: string, revision = 5) => {
  const { organization } = await ask<Moves>(
    `query ($unit: ID!, $revision: Int!) { organization(code: "a") { unit(id: $unit) {
      dutyTransfers(includeBelow: true, knownAt: { revision: $revision }) { on description }
    } } }`,
    { unit, revision },
  );
  return organization.unit.dutyTransfers.map(({ on, description }) => `${on} ${description}`);
};

describe('duties with includeBelow', () => {
  it('are those of the unit and of all below it, by the order of the tree, then by name', async () => {
    expect(await held('2020-04-01', '甲課')).toEqual([
      '甲課:あ',
      '甲課/文書係:あ',
      '甲課/文書係:い',
      '甲課/統計係:う',
    ]);
    expect(await held('2020-04-01', '甲課/文書係')).toEqual(['甲課/文書係:あ', '甲課/文書係:い']);
    expect(await held('2022-04-01', '甲課')).toEqual([
      '甲課:あ',
      '甲課/文書係:あ',
      '甲課/統計係:い',
      '甲課/統計係:う',
    ]);
  });

  it('are those of the tree on the day, as known at the revision', async () => {
    expect(await held('2024-04-01', '乙課')).toEqual(['乙課/窓口係:え', '乙課/文書係:あ']);
    expect(await held('2024-04-01', '乙課', 2)).toEqual(['乙課/窓口係:え']);
    expect(await held('2024-03-31', '乙課')).toEqual(['乙課/窓口係:え']);
  });

  it('are shown on the day of the state: outside a snapshot on its first day', async () => {
    const answer = await ask(`{ organization(code: "a") { unit(id: "a:u2") { states {
      path duties(includeBelow: true) { duty { name } from until endedBy { type effectiveOn } }
    } } } }`);
    expect(answer).toEqual({
      organization: {
        unit: {
          states: [
            {
              path: ['甲課', '文書係'],
              duties: [
                {
                  duty: { name: 'あ' },
                  from: '2020-04-01',
                  until: '2026-04-01',
                  endedBy: { type: 'DutyTransferred', effectiveOn: '2026-04-01' },
                },
                {
                  duty: { name: 'い' },
                  from: '2020-04-01',
                  until: '2022-04-01',
                  endedBy: { type: 'DutyTransferred', effectiveOn: '2022-04-01' },
                },
              ],
            },
            {
              path: ['乙課', '文書係'],
              duties: [
                {
                  duty: { name: 'あ' },
                  from: '2020-04-01',
                  until: '2026-04-01',
                  endedBy: { type: 'DutyTransferred', effectiveOn: '2026-04-01' },
                },
              ],
            },
          ],
        },
      },
    });
  });
});

describe('dutyTransfers with includeBelow', () => {
  it('are those of the units that were below it on the eve as givers, on the day as receivers; each once', async () => {
    expect(await moved('a:u1')).toEqual(['2022-04-01 い', '2026-04-01 あ', '2026-04-01 う', '2028-04-01 い']);
    expect(await moved('a:u4')).toEqual(['2026-04-01 あ']);
    expect(await moved('a:u3')).toEqual(['2022-04-01 い', '2026-04-01 あ', '2026-04-01 う', '2028-04-01 い']);
  });

  it('are those known at the revision', async () => {
    expect(await moved('a:u1', 2)).toEqual(['2022-04-01 い']);
    expect(await moved('a:u4', 3)).toEqual([]);
  });
});
