import type { Day } from '../../src/domain/words/day.js';
import { unitsCalled } from '../../src/queries/units/unitsCalled.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { recorded, section } from './recorded.js';

const { db } = await testDatabase();

let organization: number;

// u1 総務部 with u2 総務課, in which the name of u3 and its kind are apart, and u4 企画部 with u5 プラザ, shown with marks.
beforeAll(async () => {
  const documents = { name: '文書', kind: '係' };
  const plaza = { name: '市民プラザ', displayName: '【市民プラザ】', kind: '施設' };
  const { on, now } = await recorded(db, 'a', [
    section('総務部', section('総務課', documents)),
    section('企画部', plaza),
  ]);
  await on('2022-04-01', { rename: { unit: '総務部', name: '総務局' } });
  await on('2023-04-01', { rename: { unit: '総務局/総務課', name: '庶務課' } });
  await on('2024-04-01', { create: { unit: { name: '文書係', kind: '係', under: '企画部' } } });
  await on('2025-04-01', { abolish: { unit: '企画部/文書係' } });
  organization = (await now()).id;
});

const called = async (text: string, on?: Day, revision = 5) =>
  (await unitsCalled(db, organization, text, { revision, on })).map((id) => id.slice(2));

describe('unitsCalled', () => {
  it('finds a unit by its name, also with the kind or the marks around it', async () => {
    expect(await called('文書')).toEqual(['u3']);
    expect(await called('文書係')).toEqual(['u3', 'u6']);
    expect(await called('市民プラザ')).toEqual(['u5']);
    expect(await called('【市民プラザ】')).toEqual(['u5']);
    expect(await called('市民プラザ施設')).toEqual(['u5']);
  });

  it('finds it with the names of the units above it in front, with or without separators', async () => {
    for (const text of [
      '総務部総務課',
      '総務部/総務課',
      '総務部 総務課',
      '総務部　総務課',
      '総務部／総務課',
    ]) {
      expect(await called(text)).toEqual(['u2']);
    }
    expect(await called('総務課文書係')).toEqual(['u3']);
    expect(await called('企画部/文書係')).toEqual(['u6']);
    expect(await called('企画部【市民プラザ】')).toEqual(['u5']);
  });

  it('finds former names, but only names of one and the same day together', async () => {
    expect(await called('総務局総務課')).toEqual(['u2']);
    expect(await called('総務局庶務課文書係')).toEqual(['u3']);
    expect(await called('総務部庶務課')).toEqual([]);
  });

  it('with a day takes the names of that day only', async () => {
    expect(await called('総務部総務課', '2022-03-31')).toEqual(['u2']);
    expect(await called('総務部総務課', '2022-04-01')).toEqual([]);
    expect(await called('文書係', '2025-04-01')).toEqual(['u3']);
  });

  it('knows only what was recorded at the revision', async () => {
    expect(await called('総務局', undefined, 1)).toEqual([]);
    expect(await called('文書係', undefined, 3)).toEqual(['u3']);
  });

  it('takes neither a part of a name nor a path with a unit left out', async () => {
    expect(await called('総務')).toEqual([]);
    expect(await called('務課')).toEqual([]);
    expect(await called('総務部文書係')).toEqual([]);
    expect(await called('/')).toEqual([]);
  });
});
