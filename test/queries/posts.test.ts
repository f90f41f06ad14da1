import {
  findPosts,
  overseersOfUnitsOn,
  postsExist,
  postsOfUnitsOn,
  postsOn,
  statesOfPosts,
} from '../../src/queries/duties/posts.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { recorded, section } from './recorded.js';

const { db } = await testDatabase();

let organization: number;

// u1 総務課, u2 市民課. p1 CIO, p2 会計管理者 of 市民課, p3 理事.
beforeAll(async () => {
  const { on, now } = await recorded(db, 'a', [section('総務課'), section('市民課')], {
    posts: [
      { name: 'ＣＩＯ', oversees: ['総務課'] },
      { name: '会計管理者', rank: '部長級', unit: '市民課', duties: ['出納'] },
    ],
  });
  await on(
    '2024-04-01',
    { createPost: { name: '理事' } },
    { oversee: { unit: '総務課', posts: ['理事', 'ＣＩＯ'] } },
    { changePost: { post: '会計管理者', rank: '副部長級', addDuties: ['決算'] } },
  );
  await on('2025-04-01', { abolish: { unit: '市民課' } }, { abolishPost: { post: '理事' } });
  await on('2023-04-01', { changePost: { post: 'a:p1', name: '最高情報責任者' } });
  organization = (await now()).id;
});

describe('findPosts', () => {
  it('finds any part of any name that a post ever had, in any case and width', async () => {
    expect(await findPosts(db, organization, 'cio', 4)).toEqual(['a:p1']);
    expect(await findPosts(db, organization, '責任者', 4)).toEqual(['a:p1']);
    expect(await findPosts(db, organization, '責任者', 3)).toEqual([]);
    expect(await findPosts(db, organization, '', 4)).toEqual(['a:p1', 'a:p2', 'a:p3']);
    expect(await findPosts(db, organization, '', 4, 2)).toEqual(['a:p1', 'a:p2']);
  });
});

describe('statesOfPosts', () => {
  it('are all states of a post; a post whose unit ended continues without a unit', async () => {
    const at = (post: string, revision: number) => ({ organization, post, revision });
    const lives = await statesOfPosts(db, [at('a:p2', 4), at('a:p2', 1), at('a:p3', 1), at('a:p3', 4)]);
    expect(
      lives.map((states) =>
        states.map(({ rank, unit, duties, from, until }) => [rank, unit, duties, from, until]),
      ),
    ).toEqual([
      [
        ['部長級', 'a:u2', ['出納'], '2020-04-01', '2024-04-01'],
        ['副部長級', 'a:u2', ['出納', '決算'], '2024-04-01', '2025-04-01'],
        ['副部長級', null, ['出納', '決算'], '2025-04-01', null],
      ],
      [['部長級', 'a:u2', ['出納'], '2020-04-01', null]],
      [],
      [[null, null, [], '2024-04-01', '2025-04-01']],
    ]);
  });
});

describe('on a day', () => {
  const on = (date: string, revision = 4) => ({ organization, date, revision });

  it('all posts are those that exist on it', async () => {
    const days = await postsOn(db, [
      on('2020-03-31'),
      on('2024-04-01'),
      on('2025-04-01'),
      on('2024-04-01', 1),
    ]);
    expect(days.map((rows) => rows.map(({ name }) => name))).toEqual([
      [],
      ['最高情報責任者', '会計管理者', '理事'],
      ['最高情報責任者', '会計管理者'],
      ['ＣＩＯ', '会計管理者'],
    ]);
  });

  it('a unit has the posts that belong to it', async () => {
    const units = await postsOfUnitsOn(db, [
      { ...on('2025-03-31'), unit: 'a:u2' },
      { ...on('2025-04-01'), unit: 'a:u2' },
      { ...on('2025-03-31'), unit: 'a:u1' },
    ]);
    expect(units.map((rows) => rows.map(({ post }) => post))).toEqual([['a:p2'], [], []]);
  });

  it('a unit is overseen by the posts in the order given, with their names of that day', async () => {
    const u1 = (date: string, revision = 4) => ({ ...on(date, revision), unit: 'a:u1' });
    const days = await overseersOfUnitsOn(db, [
      u1('2020-03-31'),
      u1('2024-04-01'),
      u1('2024-04-01', 3),
      u1('2025-04-01'),
    ]);
    expect(days.map((rows) => rows.map(({ name }) => name))).toEqual([
      [],
      ['理事', '最高情報責任者'],
      ['理事', 'ＣＩＯ'],
      ['最高情報責任者'],
    ]);
  });
});

describe('a post of the baseline', () => {
  it('oversees its units from the first day on', async () => {
    const unit = { organization, unit: 'a:u1', date: '2020-04-01', revision: 4 };
    const [overseers] = await overseersOfUnitsOn(db, [unit]);
    expect(overseers!.map(({ name }) => name)).toEqual(['ＣＩＯ']);
  });
});

describe('postsExist', () => {
  it('finds the posts of the organization, ended ones too', async () => {
    const of = (post: string, revision = 4) => ({ organization, post, revision });
    expect(await postsExist(db, [of('a:p4'), of('a:p3'), of('b:p1')])).toEqual([false, true, false]);
  });
});
