import { eventsOfStates } from '../../src/queries/units/eventsOfStates.js';
import { statesOf } from '../../src/queries/units/states.js';
import { record } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { recorded, section } from './recorded.js';

const { db } = await testDatabase();

let organization: number;

// e1 to e5 state u1 総務課 with u2 文書係, u3 企画課 with u4 調査係, and u5 統計係.
beforeAll(async () => {
  const { on, now } = await recorded(db, 'a', [
    section('総務課', section('文書係')),
    section('企画課', section('調査係')),
    section('統計係'),
  ]);
  // e6 and e7: one promotion in two changes. e8 mentions u1 only as a parent.
  await on(
    '2021-04-01',
    { rename: { unit: '総務課', name: '総務部' } },
    { reclassify: { unit: '総務課', kind: '部' } },
    { create: { unit: { name: '法規係', kind: '係', under: '総務課' } } },
  );
  // e9: u4 follows u3 into u1.
  await on('2022-04-01', { merge: { units: ['企画課'], into: '総務部' } });
  // e10 and e11
  await on('2023-04-01', { abolish: { unit: '統計係' } });
  await on('2024-04-01', { rename: { unit: '総務部/文書係', name: '文書管理係' } });
  // e12: it was 調査係 that was renamed.
  const change = { rename: { unit: '総務部/調査係', name: '文書管理係' } };
  const correct = { organization: 'a', event: 'a:e11', reason: '正誤表', change };
  const { problems } = await record(db, { correct }, 'test');
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  organization = (await now()).id;
});

async function eventsOf(unit: string, revision = 6) {
  const [states = []] = await statesOf(db, [{ organization, unit: `a:${unit}`, revision }]);
  const events = await eventsOfStates(db, states);
  return states.map(({ from }, i) => {
    const { causes, endedBy } = events[i]!;
    return [from, ...causes.map((id) => id.slice(2)), ...(endedBy ? ['until', endedBy.slice(2)] : [])].join(
      ' ',
    );
  });
}

describe('eventsOfStates', () => {
  it('has all changes of the day on which a state began, not only the last of them', async () => {
    expect(await eventsOf('u1')).toEqual(['2020-04-01 e1', '2021-04-01 e6 e7']);
  });

  it('has the merger by which a unit came under another one', async () => {
    expect(await eventsOf('u4')).toEqual(['2020-04-01 e4', '2022-04-01 e9', '2024-04-01 e11']);
  });

  it('has the event that ended the unit, also where it was merged', async () => {
    expect(await eventsOf('u5')).toEqual(['2020-04-01 e5 until e10']);
    expect(await eventsOf('u3')).toEqual(['2020-04-01 e3 until e9']);
  });

  it('names a corrected event by its own id, and leaves it to the unit that it changes now', async () => {
    expect(await eventsOf('u2')).toEqual(['2020-04-01 e2']);
    expect(await eventsOf('u2', 5)).toEqual(['2020-04-01 e2', '2024-04-01 e11']);
  });

  it('answers states of several units and revisions in their order', async () => {
    const keys = [1, 6].map((revision) => ({ organization, unit: 'a:u5', revision }));
    const states = (await statesOf(db, keys)).flat();
    expect((await eventsOfStates(db, states)).map(({ endedBy }) => endedBy)).toEqual([null, 'a:e10']);
    expect(await eventsOfStates(db, [])).toEqual([]);
  });
});
