import type { Change } from '../../../src/domain/words/change.js';
import { knowing } from '../../support/amending.js';
import { city, correct, record } from '../../support/commands.js';
import { tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const DAY = '2026-04-01';
const town = city(tree('総務課', '企画課'), {
  posts: [{ name: '部長' }, { name: '技監' }, { name: '技監' }],
});
const when = (...changes: Change[]) => knowing(town).when(record(DAY, ...changes));

describe('a post that a change names', () => {
  it('is found by its id, its name, or its name in another width', () => {
    when({ changePost: { post: 't:p2', rank: '一級' } }).thenPost(DAY, 't:p2', { rank: '一級' });
    when({ changePost: { post: '部長', rank: '一級' } })
      .thenPost(DAY, 't:p1', { rank: '一級' })
      .thenPost(DAY, 't:p2', { rank: undefined });
    knowing(city(tree('総務課'), { posts: [{ name: 'CIO' }] }))
      .when(record(DAY, { changePost: { post: 'ＣＩＯ', rank: '一級' } }))
      .thenPost(DAY, 't:p1', { name: 'CIO', rank: '一級' });
  });

  it('must be named by its id where several have the name', () => {
    when({ abolishPost: { post: '技監' } })
      .thenRefuses('AMBIGUOUS_POST changes[0].abolishPost.post')
      .thenSays('技監', 't:p2', 't:p3');
  });

  it('must be known; similar names of the day are suggested', () => {
    when({ abolishPost: { post: '副部長' } })
      .thenRefuses('UNKNOWN_POST changes[0].abolishPost.post')
      .thenSays('副部長', '部長');
    when({ abolishPost: { post: '消防長' } }).thenRefuses('UNKNOWN_POST changes[0].abolishPost.post');
  });

  it('may be one that ended before, which is said; an unknown name is not taken for it', () => {
    const ended = knowing(town, record(DAY, { abolishPost: { post: '部長' } }));
    ended
      .when(record('2027-04-01', { changePost: { post: '部長', rank: '一級' } }))
      .thenRefuses('POST_ENDED changes[0].changePost.post')
      .thenSays('部長');
    ended
      .when(record('2027-04-01', { changePost: { post: '消防長', rank: '一級' } }))
      .thenRefuses('UNKNOWN_POST changes[0].changePost.post');
  });

  it('may be one that the same command creates, on that day or an earlier one, but not on a later one', () => {
    when(
      { createPost: { name: '消防長' } },
      { createPost: { name: '会計長' }, effectiveOn: '2026-06-01' },
      { oversee: { unit: '総務課', posts: ['消防長'] } },
      { oversee: { unit: '企画課', posts: ['消防長', '会計長'] }, effectiveOn: '2026-07-01' },
    )
      .thenOversee(DAY, '総務課', 't:p4')
      .thenOversee('2026-07-01', '企画課', 't:p4', 't:p5');
    when(
      { createPost: { name: '消防長' }, effectiveOn: '2026-06-01' },
      { oversee: { unit: '総務課', posts: ['消防長'] } },
    ).thenRefuses('UNKNOWN_POST changes[1].oversee.posts[0]');
  });

  it('that is created gets the next id, in the order of the days', () => {
    when(
      { createPost: { name: '後' }, effectiveOn: '2026-06-01' },
      { createPost: { name: '先' } },
      { createPost: { name: '次' } },
    )
      .thenPost('2026-06-01', 't:p4', { name: '先' })
      .thenPost('2026-06-01', 't:p5', { name: '次' })
      .thenPost('2026-06-01', 't:p6', { name: '後' });
  });

  it('keeps its id when its creation is corrected', () => {
    knowing(town, record(DAY, { createPost: { name: '消防長' } }))
      .when(correct(`PostCreated ${DAY}`, { createPost: { name: '消防監' } }))
      .thenPost(DAY, 't:p4', { name: '消防監' })
      .thenPost(DAY, 't:p5', null);
  });
});

describe('the change of a post', () => {
  it('must say what changes', () => {
    when({ changePost: { post: '部長' } })
      .thenRefuses('NOTHING_SAID changes[0].changePost')
      .thenSays('name, rank, unit, addDuties, removeDuties');
    when({ changePost: { post: '部長', addDuties: [], removeDuties: [] } }).thenRefuses(
      'NOTHING_SAID changes[0].changePost',
    );
    when({ changePost: { post: '部長', addDuties: ['調整'] } }).thenPost(DAY, 't:p1', { duties: ['調整'] });
  });
});
