import type { PinnedPageArguments } from '../../src/queries/search/pinned.js';
import { findDutiesOfAll } from '../../src/queries/search/searchDuties.js';
import { findUnits, searchUnits } from '../../src/queries/search/searchUnits.js';
import { UserError } from '../../src/userError.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { givenOrganization, givenRevision, givenStates, refusal } from './given.js';

const { db } = await testDatabase();

const b = await givenOrganization(db, 'b');
const a = await givenOrganization(db, 'a');
await givenRevision(db, a, 1, { recorded_at: '2026-01-01T00:00:01.000Z' });
await givenRevision(db, b, 1, { recorded_at: '2026-01-01T00:00:02.000Z' });
await givenStates(
  db,
  a,
  { unit: 'a:u1', name: '産業ＤＸ係', valid: '[2020-04-01,2024-04-01)' },
  { unit: 'a:u1', name: '産業係', valid: '[2024-04-01,)' },
  { unit: 'a:u2', name: '100%_課', valid: '[2020-04-01,)', display_name: '（Ｑ＆Ａ課）' },
  { unit: 'a:u10', name: '交流課', valid: '[2020-04-01,2022-04-01)' },
  { unit: 'a:u9', name: 'Café Ünit', valid: '[2020-04-01,)' },
);
await givenStates(
  db,
  b,
  { unit: 'b:u1', name: 'dx', valid: '[2021-04-01,)' },
  { unit: 'b:u2', name: 'ＤＸ推進課', valid: '[2020-04-01,)' },
  { unit: 'b:u3', name: 'DX', valid: '[2019-04-01,2020-04-01)', known: '[1,2)' },
);

type Sought = Parameters<typeof searchUnits>[1];

async function found(sought: string | Sought, page: PinnedPageArguments = {}) {
  const asked = typeof sought === 'string' ? { text: sought } : sought;
  return (await searchUnits(db, asked, page, 'ALL')).edges.map(({ node }) => node.unit);
}

describe('searchUnits', () => {
  it('finds a part of a present or former name in all organizations: whole names first, then by code and first day', async () => {
    expect(await found('DX')).toEqual(['b:u3', 'b:u1', 'a:u1', 'b:u2']);
    expect(await found('課')).toEqual(['a:u2', 'a:u10', 'b:u2']);
  });

  it.each([
    ['dx', ['b:u3', 'b:u1', 'a:u1', 'b:u2']],
    ['Ｄｘ　', ['b:u3', 'b:u1', 'a:u1', 'b:u2']],
    ['CAFÉ ü', ['a:u9']],
    ['%_', ['a:u2']],
    ['_', ['a:u2']],
    ['\\', []],
    ['係業', []],
  ])('takes case and width as equal, and %j as plain characters', async (text, units) => {
    expect(await found(text)).toEqual(units);
  });

  it('finds a part of a display name', async () => {
    expect(await found('q&a')).toEqual(['a:u2']);
  });

  it('searches in one organization', async () => {
    expect(await found({ text: 'DX', organization: 'a' })).toEqual(['a:u1']);
    expect(await refusal(() => found({ text: 'DX', organization: 'c' }))).toMatchObject({
      messages: {
        en: 'The organization c is not registered. Check the code, or leave organization out to search in all of them.',
      },
    });
  });

  it('finds only units that exist on a day, also by a name of another day', async () => {
    expect(await found({ text: 'DX', on: '2020-03-31' })).toEqual(['b:u3']);
    expect(await found({ text: 'DX', on: '2020-04-01' })).toEqual(['a:u1', 'b:u2']);
    expect(await found({ text: 'DX', on: '2026-04-01' })).toEqual(['b:u1', 'a:u1', 'b:u2']);
    expect(await found({ text: '交流', on: '2022-04-01' })).toEqual([]);
  });

  it.each(['', ' ', '\u3000\n'])('refuses the blank text %j with a sentence', async (text) => {
    const error = await refusal(() => found(text));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ messages: { ja: expect.stringContaining('text に文字がありません') } });
  });
});

describe('findUnits', () => {
  const named = async (name: string, on?: string) =>
    (await findUnits(db, { name, on }, {}, 'ALL')).edges.map(({ node }) => node.unit);

  it('finds whole names in any width, in all organizations', async () => {
    expect(await named('産業DX係')).toEqual(['a:u1']);
    expect(await named('DX')).toEqual(['b:u3']);
    expect(await named('産業')).toEqual([]);
  });

  it('finds the units that have the name on a day', async () => {
    expect(await named('産業DX係', '2024-03-31')).toEqual(['a:u1']);
    expect(await named('産業DX係', '2024-04-01')).toEqual([]);
  });

  it('refuses a blank name', async () => {
    expect(await refusal(() => named(' '))).toMatchObject({
      messages: { en: expect.stringContaining('name') },
    });
  });
});

describe('findDuties', () => {
  const duty = (organization: number, id: string, name: string) => ({
    organization,
    id,
    name,
    name_key: name.normalize('NFKC'),
    known: '[1,)',
  });
  const named = async (name: string, on?: string) =>
    (await findDutiesOfAll(db, { name, on }, {}, 'ALL')).edges.map(({ node }) => node.id);

  it('finds a part of the name in all organizations, whole names first, and only held ones on a day', async () => {
    await db
      .insertInto('duty')
      .values([
        duty(a.id, 'a:d2', 'ＰＲ'),
        duty(a.id, 'a:d10', '市のPR'),
        duty(b.id, 'b:d1', 'pr'),
        duty(a.id, 'a:d1', '税'),
      ])
      .execute();
    await db
      .insertInto('duty_holding')
      .values({
        organization: a.id,
        duty: 'a:d10',
        unit: 'a:u1',
        valid: '[2020-04-01,2021-04-01)',
        known: '[1,)',
        open: false,
        because: 'e1',
      })
      .execute();

    expect(await named('Pr')).toEqual(['a:d2', 'b:d1', 'a:d10']);
    expect(await named('pr', '2021-03-31')).toEqual(['a:d10']);
    expect(await named('pr', '2021-04-01')).toEqual([]);
  });
});

describe('the pages of a search', () => {
  const first = { text: 'dx' };
  let cursor: string | null = null;

  beforeAll(async () => {
    const page = await searchUnits(db, first, { first: 2 }, 'ALL');
    expect(page).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(await page.count()).toBe(4);
    expect(page.edges.map(({ node }) => node.known.revision)).toEqual([1, 1]);
    cursor = page.pageInfo.endCursor;
  });

  it('answer as the first one did, whatever was recorded since', async () => {
    // The new revision finds that a unit never was, and knows a new one.
    await givenRevision(db, b, 2, { recorded_at: '2026-01-01T00:00:03.000Z' });
    await givenStates(db, b, { unit: 'b:u4', name: 'DX', valid: '[2026-04-01,)', known: '[2,)' });
    const c = await givenOrganization(db, 'c');
    await givenRevision(db, c, 1, { recorded_at: '2026-01-01T00:00:04.000Z' });
    await givenStates(db, c, { unit: 'c:u1', name: 'DX室', valid: '[2026-04-01,)' });

    const next = await searchUnits(db, first, { first: 5, after: cursor }, 'ALL');
    expect(
      next.edges.map(({ node }) => [node.unit, node.known.revision, node.known.organization.revision]),
    ).toEqual([
      ['a:u1', 1, 1],
      ['b:u2', 1, 2],
    ]);
    expect(next).toMatchObject({ pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    expect(await next.count()).toBe(4);
    expect(await found('dx')).toEqual(['b:u1', 'b:u4', 'a:u1', 'b:u2', 'c:u1']);
  });

  it('refuse the cursor of another search', async () => {
    for (const other of [{ text: 'd' }, { ...first, on: '2026-04-01' }, { ...first, organization: 'a' }]) {
      expect(await refusal(() => searchUnits(db, other, { after: cursor }, 'ALL'))).toBeInstanceOf(UserError);
    }
    const forged = Buffer.from(
      JSON.stringify([
        JSON.stringify(['searchUnits', 'dx', undefined, undefined]),
        'never',
        0,
        'a',
        '2020-04-01',
        4,
        'a:u1',
      ]),
    );
    expect(
      await refusal(() => searchUnits(db, first, { after: forged.toString('base64url') }, 'ALL')),
    ).toBeInstanceOf(UserError);
  });
});
