import type { Organization } from '../../src/queries/moment/organizations.js';
import { type CountsAsked, countsOn } from '../../src/queries/units/counts.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { refusal } from './given.js';
import { recorded, section } from './recorded.js';

const { db } = await testDatabase();

let organization: Organization;
const days = ['2025-04-01', '2020-03-31', '2020-04-01'];

// u1 総務部 over u2 文書課 over u3 文書係; u4 市民部. In 2025 総務部 becomes 企画部 and loses 文書課 to 市民部.
beforeAll(async () => {
  const { on, now } = await recorded(
    db,
    'a',
    [
      { name: '総務部', kind: '部', children: [section('文書課', { name: '文書係', kind: '係' })] },
      { name: '市民部', kind: '部' },
    ],
    { coverage: 'PARTIAL' },
  );
  await on(
    '2025-04-01',
    { rename: { unit: '総務部', name: '企画部' } },
    { transfer: { unit: '総務部/文書課', under: '市民部' } },
    { create: { unit: { name: '戸籍係', kind: '係', under: '市民部' } } },
  );
  organization = await now();
});

async function counted(more: Partial<CountsAsked> = {}): Promise<string[]> {
  const counts = await countsOn(db, { organization, revision: organization.revision, days, ...more });
  return counts.map(({ date, coverage, kinds }) =>
    [date, coverage, ...kinds.map(({ kind, count }) => `${kind}${count}`)].join(' '),
  );
}

describe('countsOn', () => {
  it('counts each day in the order asked, the kind with the most units first', async () => {
    expect(await counted()).toEqual([
      '2025-04-01 PARTIAL 係2 部2 課1',
      '2020-03-31 UNKNOWN',
      '2020-04-01 PARTIAL 部2 係1 課1',
    ]);
    expect(await counted({ days: ['2020-04-01', '2020-04-01'] })).toHaveLength(2);
    expect(await counted({ days: [] })).toEqual([]);
  });

  it('counts only what was known', async () => {
    expect(await counted({ revision: 1 })).toEqual([
      '2025-04-01 PARTIAL 部2 係1 課1',
      '2020-03-31 UNKNOWN',
      '2020-04-01 PARTIAL 部2 係1 課1',
    ]);
    expect(await counted({ revision: 0, under: '総務部' })).toEqual(days.map((day) => `${day} UNKNOWN`));
  });

  it('under a unit counts it and all units below it, found by its id on every day', async () => {
    expect(await counted({ under: 'a:u4' })).toEqual([
      '2025-04-01 PARTIAL 係2 課1 部1',
      '2020-03-31 UNKNOWN',
      '2020-04-01 PARTIAL 部1',
    ]);
  });

  it('under a path counts the unit that has it on each day; nothing on days without one', async () => {
    expect(await counted({ under: '市民部/文書課' })).toEqual([
      '2025-04-01 PARTIAL 係1 課1',
      '2020-03-31 UNKNOWN',
      '2020-04-01 PARTIAL',
    ]);
  });

  it('refuses a unit that exists on none of the days, unless nothing is known about them', async () => {
    expect(await refusal(() => counted({ under: '市民部/戸籍課' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      messages: {
        en: expect.stringContaining('市民部/戸籍課'),
        ja: expect.stringContaining('市民部/戸籍課'),
      },
    });
    expect(await counted({ days: ['2020-03-31'], under: '何か' })).toEqual(['2020-03-31 UNKNOWN']);
  });

  it("refuses '@ref', a path that fits two units, and more days than anybody plots", async () => {
    await recorded(db, 'twins', [section('ＤＸ課'), section('DX課')]);
    const twins = await countsOn(db, { organization, revision: 1, days: ['2020-04-01'] });
    expect(twins).toHaveLength(1);
    const two = { ...organization, id: organization.id + 1, code: 'twins' };
    const both = () =>
      countsOn(db, { organization: two, revision: 1, days: ['2020-04-01'], under: 'ＤＸ課' });
    expect(await refusal(both)).toMatchObject({
      messages: { en: expect.stringContaining('twins:u1, twins:u2') },
    });
    expect(await refusal(() => counted({ under: '@new' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    const many = Array.from({ length: 1001 }, () => '2020-04-01');
    expect(await refusal(() => counted({ days: many }))).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
