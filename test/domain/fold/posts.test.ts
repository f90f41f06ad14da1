import type { Change } from '../../../src/domain/words/change.js';
import { knowing } from '../../support/amending.js';
import { city, extend, listed, record } from '../../support/commands.js';
import { tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { historyOf } from '../../support/recorded.js';

const DAY = '2026-04-01';
const town = city(tree('総務課', '企画課', '市民課'), {
  posts: [
    {
      name: '部長',
      rank: '部長級',
      unit: '総務課',
      duties: ['調整', '財政'],
      oversees: ['総務課', '企画課'],
    },
    { name: '技監', unit: '企画課', duties: ['技術'], oversees: ['企画課'] },
  ],
});
const when = (...changes: Change[]) => knowing(town).when(record(DAY, ...changes));
const DIRECTOR = { name: '部長', rank: '部長級', unit: 't:u1', duties: ['調整', '財政'] };

describe('the change of a post', () => {
  it('changes what it says and keeps the rest', () => {
    when({ changePost: { post: '部長', name: '局長' } }).thenPost(DAY, 't:p1', { ...DIRECTOR, name: '局長' });
    when({ changePost: { post: '部長', rank: '局長級' } }).thenPost(DAY, 't:p1', {
      ...DIRECTOR,
      rank: '局長級',
    });
    when({ changePost: { post: '部長', unit: '市民課' } }).thenPost(DAY, 't:p1', {
      ...DIRECTOR,
      unit: 't:u3',
    });
  });

  it('may say what is so already, which changes nothing', () => {
    const { latest } = historyOf(town, [
      record(
        DAY,
        { changePost: { post: '技監', name: '技監' } },
        { oversee: { unit: '総務課', posts: ['部長'] } },
      ),
    ]);
    expect(latest.posts.now.get('t:p2')?.from).toBe('2025-04-01');
    expect(latest.oversight.now.get('t:u1')?.from).toBe('2025-04-01');
  });

  it('adds duties after those that are kept, each once', () => {
    when({ changePost: { post: '部長', addDuties: ['調整', '防災'], removeDuties: ['財政'] } }).thenPost(
      DAY,
      't:p1',
      { ...DIRECTOR, duties: ['調整', '防災'] },
    );
  });

  it('removes only duties that the post had on the eve', () => {
    when({ changePost: { post: '部長', removeDuties: ['財政', '監査', '防災'] } })
      .thenRefuses('POST_WITHOUT_DUTY changes[0]', 'POST_WITHOUT_DUTY changes[0]')
      .thenSays('部長');
  });

  it('belongs to a unit that exists on that day', () => {
    when({ changePost: { post: '部長', unit: 't:u3' } }, { abolish: { unit: '市民課' } }).thenRefuses(
      'NOT_STANDING_ON_DAY changes[0].changePost.unit',
    );
    when({ createPost: { name: '課長', unit: 't:u3' } }, { abolish: { unit: '市民課' } }).thenRefuses(
      'NOT_STANDING_ON_DAY changes[0].createPost.unit',
    );
  });
});

describe('the end of a unit', () => {
  it('leaves its posts without a unit, with a warning that names them, and those of other units as they are', () => {
    when({ abolish: { unit: '企画課' } })
      .thenWarns('POSTS_LEFT changes[0].abolish.unit')
      .thenSays('技監')
      .thenIsAbout('t:u2')
      .thenPost(DAY, 't:p2', { name: '技監', unit: undefined, duties: ['技術'] })
      .thenPost(DAY, 't:p1', DIRECTOR);
  });

  it('ends its oversight', () => {
    knowing(town, record(DAY, { abolish: { unit: '企画課' } }))
      .when(record('2027-04-01', { reinstate: { unit: '企画課' } }))
      .thenOversee('2026-03-31', '企画課', 't:p1', 't:p2')
      .thenOversee('2027-04-01', '企画課')
      .thenOversee('2027-04-01', '総務課', 't:p1');
  });
});

describe('the end of a post', () => {
  it('ends what it oversaw; other posts go on overseeing', () => {
    when({ abolishPost: { post: '部長' } })
      .thenPost('2026-03-31', 't:p1', DIRECTOR)
      .thenPost(DAY, 't:p1', null)
      .thenOversee(DAY, '総務課')
      .thenOversee(DAY, '企画課', 't:p2');
  });

  it('ends also what is set to be overseen by it on that day', () => {
    when({ abolishPost: { post: '部長' } }, { oversee: { unit: '市民課', posts: ['技監'] } })
      .thenOversee(DAY, '市民課', 't:p2')
      .thenOversee(DAY, '企画課', 't:p2');
    when({ oversee: { unit: '市民課', posts: ['t:p1', 't:p2'] } }, { abolishPost: { post: '部長' } })
      .thenRefuses('POST_NOT_STANDING changes[0].oversee.unit')
      .thenIsAbout('t:u3');
  });

  it('is refused where a later event changes the post, ends it, or lets it oversee a unit', () => {
    for (const later of [
      { changePost: { post: '技監', rank: '部長級' } },
      { abolishPost: { post: '技監' } },
      { oversee: { unit: '市民課', posts: ['技監'] } },
    ])
      knowing(town, record('2027-04-01', later))
        .when(record(DAY, { abolishPost: { post: '技監' } }))
        .thenRefuses('POST_NOT_STANDING undefined')
        .thenSays('技監', '2027-04-01');
  });

  it('is named, with what it breaks, where another change needs the post', () => {
    const ended = knowing(town, record(DAY, { abolishPost: { post: '技監' } }));
    for (const change of [
      { changePost: { post: 't:p2', rank: '部長級' } },
      { abolishPost: { post: 't:p2' } },
      { oversee: { unit: '市民課', posts: ['t:p2'] } },
    ])
      ended
        .when(record('2027-04-01', change))
        .thenRefuses(`POST_NOT_STANDING changes[0]${'oversee' in change ? '.oversee.unit' : ''}`)
        .thenLists(`PostAbolished ${DAY}`);
    ended
      .when(record(DAY, { oversee: { unit: '市民課', posts: ['t:p2'] } }))
      .thenRefuses('POST_NOT_STANDING changes[0].oversee.unit')
      .thenLists(`PostAbolished ${DAY}`);
    ended
      .when(record('2027-04-01', { oversee: { unit: '市民課', posts: ['技監'] } }))
      .thenRefuses('POST_ENDED changes[0].oversee.posts[0]')
      .thenLists(`PostAbolished ${DAY}`);
  });
});

describe('the oversight of a unit', () => {
  it('is what was set last, in that order; set to none it ends', () => {
    when({ oversee: { unit: '企画課', posts: ['技監', '部長'] } }).thenOversee(DAY, '企画課', 't:p2', 't:p1');
    when({ oversee: { unit: '企画課', posts: [] } })
      .thenOversee(DAY, '企画課')
      .thenOversee(DAY, '総務課', 't:p1');
  });
});

describe('a chart that names a post of an older chart', () => {
  it('says what the post oversees from its day on; what it no longer names has ended', () => {
    const units = ['総務課', '企画課', '市民課'].map((name) => listed(name, { unit: name }));
    knowing(town)
      .when(
        extend('2020-04-01', units, {
          posts: [
            { name: '部長', rank: '次長級', oversees: ['市民課', '総務課'] },
            { name: '助役', oversees: ['市民課'] },
          ],
        }),
      )
      .thenPost('2020-04-01', 't:p1', { name: '部長', rank: '次長級', unit: undefined })
      .thenPost('2025-04-01', 't:p1', DIRECTOR)
      .thenOversee('2025-03-31', '市民課', 't:p1', 't:p3')
      .thenOversee('2025-04-01', '総務課', 't:p1')
      .thenOversee('2025-04-01', '市民課');
  });
});
