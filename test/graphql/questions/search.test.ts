import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask, attempt } = await asker(db);

const city = await recorded(db, 'city', [section('ＤＸ課'), section('総務課')], {
  duties: [{ name: '情報化に関すること', holders: ['ＤＸ課'] }],
});
await city.on('2024-04-01', { rename: { unit: 'ＤＸ課', name: '情報課' } });
await recorded(db, 'town', [section('DX推進課')]);

const SEARCH = `query ($text: String!, $organization: ID, $on: LocalDate, $after: String) {
  searchUnits(text: $text, organization: $organization, on: $on, first: 1, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { states { name } }
  }
}`;

describe('searchUnits', () => {
  it('finds a unit by a part of its former name, page by page', async () => {
    const first = await ask<{ searchUnits: { pageInfo: { endCursor: string } } }>(SEARCH, { text: 'dx' });
    expect(first).toMatchObject({
      searchUnits: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [{ states: [{ name: 'ＤＸ課' }, { name: '情報課' }] }],
      },
    });
    const after = first.searchUnits.pageInfo.endCursor;
    expect(await ask(SEARCH, { text: 'dx', after })).toMatchObject({
      searchUnits: { pageInfo: { hasNextPage: false }, nodes: [{ states: [{ name: 'DX推進課' }] }] },
    });
  });

  it('searches in one organization, on a day', async () => {
    const counted = async (variables: object) =>
      (await ask<{ searchUnits: { totalCount: number } }>(SEARCH, { text: 'DX', ...variables })).searchUnits
        .totalCount;
    expect(await counted({ organization: 'town' })).toBe(1);
    expect(await counted({ on: '2020-03-31' })).toBe(0);
    expect(await counted({ on: '2024-04-01' })).toBe(2);
  });

  it('refuses a blank text in both languages', async () => {
    const { errors } = await attempt(SEARCH, { text: '\u3000' });
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_USER_INPUT',
          messages: { ja: expect.stringContaining('text'), en: expect.stringContaining('text') },
        },
      },
    ]);
  });
});

describe('findUnits and findDuties', () => {
  it('ask all organizations', async () => {
    const answer = await ask(`{
      findUnits(name: "DX課") { nodes { states { name } } }
      now: findUnits(name: "DX課", on: "2024-04-01") { totalCount }
      findDuties(name: "情報化") { edges { cursor node { name holdings { holder { name } } } } }
      unheld: findDuties(name: "情報化", on: "2020-03-31") { totalCount }
    }`);
    expect(answer).toMatchObject({
      findUnits: { nodes: [{ states: [{ name: 'ＤＸ課' }, {}] }] },
      now: { totalCount: 0 },
      findDuties: {
        edges: [{ node: { name: '情報化に関すること', holdings: [{ holder: { name: 'ＤＸ課' } }] } }],
      },
      unheld: { totalCount: 0 },
    });
  });
});
