/** What a search found: by which name, where, and on which day it is shown. */

import type { SearchQuery } from '../../explorer/src/ask/questions/search/search.generated.js';
import { groupsOf } from '../../explorer/src/search/groups.js';
import { shownState } from '../../explorer/src/search/named.js';
import { en } from '../../explorer/src/words/en.js';
import { ja } from '../../explorer/src/words/ja.js';
import { describe, expect, it } from '../support/jest.js';

const state = (displayName: string, from: string | null, until: string | null) => ({
  ...{ displayName, kind: '係', path: ['総務部', '総務課', displayName], from, until },
});
const LIFE = [state('文書係', '2020-04-01', '2024-04-01'), state('ＤＸ係', '2024-04-01', null)];
const nameOf = ({ displayName }: (typeof LIFE)[number]) => displayName;

describe('the state that is shown of a unit that was found', () => {
  it('is that of the day looked at, if it has the name then, whatever the case and width', () => {
    expect(shownState(LIFE, nameOf, 'dx', '2025-01-01')).toEqual({ state: LIFE[1] });
    expect(shownState(LIFE, nameOf, '文書', '2023-01-01')).toEqual({ state: LIFE[0] });
  });

  it('is otherwise the last one with the name, on its last day; one that lasts on its first day', () => {
    expect(shownState(LIFE, nameOf, '文書', '2025-01-01')).toEqual({ state: LIFE[0], day: '2024-03-31' });
    expect(shownState(LIFE, nameOf, 'DX', '2021-01-01')).toEqual({ state: LIFE[1], day: '2024-04-01' });
  });

  it('is the last one of all if it was found by another text, and none without states', () => {
    expect(shownState(LIFE, nameOf, '広報', '2025-01-01')).toEqual({ state: LIFE[1] });
    expect(shownState([], nameOf, '広報', '2025-01-01')).toBeUndefined();
  });
});

const NOTHING: SearchQuery = {
  searchUnits: { totalCount: 0, nodes: [] },
  organization: { findDuties: [], findPosts: [], reorganizations: { totalCount: 0, nodes: [] } },
  organizations: { totalCount: 0, nodes: [] },
};
const around = (text: string, t = ja) => ({
  ...{ text, t, lang: t === ja ? ('ja' as const) : ('en' as const), date: '2025-01-01' },
  address: { organization: 'x', screen: 'log' as const, date: '2025-01-01', filter: { by: 'a' } },
});

describe('the groups of a search', () => {
  it('lead to the unit on the day when it was called so, and say what it is called now', () => {
    const found = { ...NOTHING, searchUnits: { totalCount: 15, nodes: [{ unitId: 'x:u3', states: LIFE }] } };
    expect(groupsOf(found, around('文書'))).toEqual([
      {
        name: '組織単位',
        more: 'ほか14件。文字を足すと絞り込めます。',
        results: [
          {
            ...{ key: 'x:u3', name: '文書係', about: ['係　総務部 › 総務課', '現在は「ＤＸ係」'] },
            to: { organization: 'x', screen: 'chart', date: '2024-03-31', unit: 'x:u3' },
          },
        ],
      },
    ]);
  });

  it('have duties with their holders, posts at their unit, reorganizations and organizations', () => {
    const found: SearchQuery = {
      ...NOTHING,
      organization: {
        findDuties: [
          { dutyId: 'x:d1', name: '統計', holderOn: [{ path: ['総務部', '統計係'] }], holdings: [] },
          {
            dutyId: 'x:d2',
            name: '統計調査',
            holderOn: [],
            holdings: [{ holder: { path: ['総務部', '調査係'] } }],
          },
        ],
        findPosts: [
          {
            postId: 'x:p1',
            states: [
              {
                ...{ name: '統計監', rank: '課長級', from: '2020-04-01', until: null },
                unit: { unitId: 'x:u1', name: '総務部', path: ['総務部'] },
              },
            ],
          },
        ],
        reorganizations: {
          totalCount: 1,
          nodes: [
            { reorganizationId: 'x:r1', title: '統計の改正', effectiveOn: '2024-04-01', status: 'WITHDRAWN' },
          ],
        },
      },
      organizations: {
        totalCount: 1,
        nodes: [
          {
            ...{ code: 'y', name: '統計市' },
            names: [
              { name: '旧市', from: null, until: '2020-04-01' },
              { name: '統計市', from: '2020-04-01', until: null },
            ],
          },
        ],
      },
    };
    const lines = groupsOf(found, around('統計', en)).map(({ name, results }) => [
      name,
      ...results.map((one) => [one.name, ...one.about].join(' | ')),
    ]);
    expect(lines).toEqual([
      ['Duties', '統計 | held by 総務部 › 統計係', '統計調査 | formerly held by 総務部 › 調査係'],
      ['Posts', '統計監 | 課長級 | 総務部'],
      ['Reorganizations', '統計の改正 | takes effect on 1 April 2024 | withdrawn'],
      ['Organizations', '統計市 | y | formerly 旧市'],
    ]);
    const ways = groupsOf(found, around('統計')).flatMap(({ results }) => results.map(({ to }) => to));
    expect(ways).toMatchObject([
      { screen: 'duties', subject: 'x:d1' },
      { screen: 'duties', subject: 'x:d2' },
      { screen: 'posts', subject: 'x:p1' },
      { screen: 'reorganizations', subject: 'x:r1' },
      { organization: 'y', screen: 'chart' },
    ]);
  });
});
