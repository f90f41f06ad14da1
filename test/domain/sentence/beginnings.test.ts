/** What is said of units that begin, begin again or end. */

import { on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';
import { given } from './sentenceGiven.js';

const city = tree(
  '総務部',
  ['総務課', ['管理係', '文書係', '法規係', '情報公開係'], '行政課', ['行政係']],
  '企画部',
  ['企画課', ['政策係']],
);

describe('a creation says', () => {
  it('under which unit', () => {
    given(city)
      .when({ create: { unit: unit('広聴係', { under: '企画部/企画課' }) } })
      .thenSays('企画課に広聴係を新設', 'Created 広聴係 in 企画課');
  });

  it('nothing above a department', () => {
    given(city)
      .when({ create: { unit: unit('市長戦略部') } })
      .thenSays('市長戦略部を新設', 'Created 市長戦略部');
  });

  it('the names of the day, also of a parent created on the same day', () => {
    given(city)
      .when(
        { create: { unit: unit('管理係', { under: '市長戦略部/秘書課' }) } },
        { create: { unit: unit('秘書課', { under: '市長戦略部' }) } },
        { create: { unit: unit('市長戦略部') } },
      )
      .thenSays('秘書課に管理係を新設', 'Created 管理係 in 秘書課');
  });

  it('what it was spun off from', () => {
    given(city)
      .when({ create: { unit: unit('防災係', { under: '企画部/企画課' }), from: ['総務部/総務課/管理係'] } })
      .thenSays(
        '総務部総務課管理係から分離し、企画部企画課に防災係を新設',
        'Created 防災係 in 企画課 of 企画部, spun off from 管理係 of 総務課 of 総務部',
      );
  });

  it('which other body it came from', () => {
    given(city)
      .when({ create: { unit: unit('消防部'), fromOutside: '広域消防組合' } })
      .thenSays('広域消防組合から承継し、消防部を新設', 'Created 消防部, taken over from 広域消防組合');
  });
});

describe('an end says', () => {
  it('what is abolished', () => {
    given(city)
      .when({ abolish: { unit: '総務部/総務課/情報公開係' } })
      .thenSays('総務課情報公開係を廃止', 'Abolished 情報公開係 of 総務課');
  });

  it('by what it is replaced', () => {
    given(city)
      .when({ abolish: { unit: '総務部/総務課/情報公開係', replacedBy: ['総務部/行政課/行政係'] } })
      .thenSays(
        '総務課情報公開係を廃止し、行政課行政係が承継',
        'Abolished 情報公開係 of 総務課, replaced by 行政係 of 行政課',
      );
  });
});

it('a reinstatement says which unit exists again, and where', () => {
  given(city, on('2025-10-01', { abolish: { unit: '総務部/総務課/情報公開係' } }))
    .when({ reinstate: { unit: '総務部/総務課/情報公開係', under: '総務部/行政課' } })
    .thenSays('行政課に情報公開係を再設置', 'Reinstated 情報公開係 in 行政課');
});
