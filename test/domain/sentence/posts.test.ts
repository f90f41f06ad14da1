/** What is said of posts, and of who oversees a unit. */

import { oversightSet, postStated } from '../../../src/domain/sentence/postSentences.js';
import { sentence } from '../../../src/domain/sentence/words.js';
import type { Change } from '../../../src/domain/words/change.js';
import type { EventData } from '../../../src/domain/words/event.js';
import { on, tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { given } from './sentenceGiven.js';

const city = tree('総務部', ['総務課'], '企画部');
const withPosts = (...createPost: NonNullable<Change['createPost']>[]) =>
  given(city, on('2025-10-01', ...createPost.map((post) => ({ createPost: post }))));
const treasurer = () => withPosts({ name: '会計管理者', rank: '部長級' });

describe('a post of the baseline says', () => {
  const names = {
    before: () => undefined,
    after: (unit: string) => ({ u1: ['総務部'], u2: ['総務部', '総務課'] })[unit],
    duty: () => undefined,
    post: () => undefined,
  };
  const says = (post: Partial<EventData['PostStated']>) => {
    const said = postStated({ post: 'p1', name: '副市長', duties: [], oversees: [], ...post }, names);
    return [said.ja, sentence(said, 'EN')];
  };

  it('that there is one', () => {
    expect(says({})).toEqual(['副市長の職を置く', 'The post 副市長 exists']);
  });

  it('its rank, place, duties and what it oversees', () => {
    expect(says({ rank: '特別職', unit: 'u2', duties: ['調整', '庶務'], oversees: ['u1'] })).toEqual([
      '総務部総務課に総務部を所管する副市長（特別職）の職（職務は「調整」「庶務」）を置く',
      'The post 副市長 (特別職) exists in 総務課 of 総務部, charged with “調整” and “庶務”, overseeing 総務部',
    ]);
  });
});

describe('a post says', () => {
  it('that it is new, its rank, place and duties', () => {
    given(city)
      .when({ createPost: { name: '危機管理監', rank: '部長級', unit: '総務部', duties: ['危機管理'] } })
      .thenSays(
        '総務部に危機管理監（部長級）の職（職務は「危機管理」）を新設',
        'Created the post 危機管理監 (部長級) in 総務部, charged with “危機管理”',
      );
  });

  it('from which rank to which it changes', () => {
    treasurer()
      .when({ changePost: { post: '会計管理者', rank: '副部長級' } })
      .thenSays(
        '会計管理者の職位を部長級から副部長級へ変更',
        'Changed the rank of 会計管理者 from 部長級 to 副部長級',
      );
  });

  it('the new rank alone, where it had none', () => {
    withPosts({ name: '副部長' })
      .when({ changePost: { post: '副部長', rank: '副部長級' } })
      .thenSays('副部長の職位を副部長級へ変更', 'Changed the rank of 副部長 to 副部長級');
  });

  it('which duties are added, and which are removed', () => {
    withPosts({ name: '副部長', duties: ['庶務'] })
      .when({ changePost: { post: '副部長', addDuties: ['部局間の連絡、協力及び調整'] } })
      .thenSays(
        '副部長の職務に「部局間の連絡、協力及び調整」を追加',
        'Added “部局間の連絡、協力及び調整” to the duties of 副部長',
      );
    withPosts({ name: '副部長', duties: ['庶務'] })
      .when({ changePost: { post: '副部長', removeDuties: ['庶務'] } })
      .thenSays('副部長の職務から「庶務」を削除', 'Removed “庶務” from the duties of 副部長');
  });

  it('all that changes at once', () => {
    treasurer()
      .when({
        changePost: {
          post: '会計管理者',
          name: '出納長',
          rank: '特別職',
          unit: '総務部',
          addDuties: ['出納'],
        },
      })
      .thenSays(
        '会計管理者の職を出納長に改称し、職位を部長級から特別職へ変更し、所属を総務部に変更し、職務に「出納」を追加',
        'Renamed the post 会計管理者 to 出納長, changed its rank from 部長級 to 特別職, placed it in 総務部 and added “出納” to its duties',
      );
  });

  it('that it is abolished', () => {
    treasurer()
      .when({ abolishPost: { post: '会計管理者' } })
      .thenSays('会計管理者の職を廃止', 'Abolished the post 会計管理者');
  });
});

describe('oversight says', () => {
  it('by which post, of the same day too', () => {
    given(city)
      .when({ oversee: { unit: '総務部', posts: ['副市長'] } }, { createPost: { name: '副市長' } })
      .thenSays('総務部を副市長の所管とする', 'Put 総務部 under the oversight of 副市長');
  });

  it('by which posts jointly, of one name or of several', () => {
    withPosts({ name: '副市長' }, { name: '副市長' })
      .when({ oversee: { unit: '総務部', posts: ['t:p1', 't:p2'] } })
      .thenSays('総務部を両副市長の共同所管とする', 'Put 総務部 under the joint oversight of both 副市長');
    const said = (...posts: string[]) => {
      const both = oversightSet(['総務部', '総務課'], posts);
      return [both.ja, both.en];
    };
    expect(said('副市長', '副市長', '副市長')).toEqual([
      '総務部総務課を副市長3人の共同所管とする',
      'put 総務課 of 総務部 under the joint oversight of 3 副市長',
    ]);
    expect(said('副市長', '会計管理者')).toEqual([
      '総務部総務課を副市長と会計管理者の共同所管とする',
      'put 総務課 of 総務部 under the joint oversight of 副市長 and 会計管理者',
    ]);
  });

  it('that it ends', () => {
    given(
      city,
      on(
        '2025-10-01',
        { createPost: { name: '副市長' } },
        { oversee: { unit: '総務部', posts: ['副市長'] } },
      ),
    )
      .when({ oversee: { unit: '総務部', posts: [] } })
      .thenSays('総務部を所管する職の定めを廃止', 'Ended the oversight of 総務部');
  });
});
