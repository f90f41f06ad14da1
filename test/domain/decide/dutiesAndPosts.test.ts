import { given, on, tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務課', '企画課', '市民課');
const moved = on('2026-04-01', { transferDuty: { duty: '広報', from: ['総務課'], to: ['企画課'] } });
const posted = on('2026-04-01', { createPost: { name: '管理者', duties: ['調整'] } });

describe('a duty', () => {
  it('is not given by a unit that does not hold it, when it is named by its id', () => {
    given(city, moved)
      .when(on('2027-04-01', { transferDuty: { duty: 't:d1', from: ['市民課'], to: ['総務課'] } }))
      .thenRefuses('DUTY_NOT_HELD changes[0].transferDuty.from[0]');
  });

  it('of a name that only others hold is refused', () => {
    given(city, moved)
      .when(on('2027-04-01', { transferDuty: { duty: '広報', from: ['市民課'], to: ['総務課'] } }))
      .thenRefuses('DUTY_HELD_BY_OTHERS changes[0].transferDuty.duty');
  });

  it('that no unit holds cannot be ended, nor one that is not recorded', () => {
    given(city, moved, on('2027-04-01', { endDuty: { duty: '広報' } }))
      .when(on('2028-04-01', { endDuty: { duty: '広報' } }, { endDuty: { duty: '統計' } }))
      .thenRefuses('DUTY_HELD_BY_NOBODY changes[0].endDuty.duty', 'UNKNOWN_DUTY changes[1].endDuty.duty');
  });

  it('is left without a holder when its holder is abolished, with a warning', () => {
    given(city, moved)
      .when(on('2027-04-01', { abolish: { unit: '企画課' } }))
      .thenWarns('DUTIES_LEFT changes[0].abolish.unit');
  });

  it('must be named or described, and go somewhere', () => {
    given(city)
      .when(on('2026-04-01', { transferDuty: { from: ['総務課'] } }))
      .thenRefuses('NOTHING_SAID changes[0].transferDuty', 'NOTHING_SAID changes[0].transferDuty');
  });

  it('that moves later cannot be moved away before: the later event would break', () => {
    given(city, moved)
      .when(on('2026-01-01', { transferDuty: { duty: 't:d1', from: ['総務課'], to: ['市民課'] } }))
      .thenRefuses('DUTY_NOT_HELD changes[0]')
      .thenWouldBreak('DutyTransferred 2026-04-01');
  });
});

describe('a post', () => {
  it('must be known', () => {
    given(city)
      .when(on('2026-04-01', { changePost: { post: '部長', rank: '上級' } }))
      .thenRefuses('UNKNOWN_POST changes[0].changePost.post');
  });

  it('oversees nothing once it has ended', () => {
    given(city, posted, on('2027-04-01', { abolishPost: { post: '管理者' } }))
      .when(on('2028-04-01', { oversee: { unit: '総務課', posts: ['管理者'] } }))
      .thenRefuses('POST_ENDED changes[0].oversee.posts[0]');
  });

  it('may oversee a unit from the day on which it is created', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { oversee: { unit: '総務課', posts: ['管理者'] } },
          { createPost: { name: '管理者' } },
        ),
      )
      .thenRecords(
        { type: 'OversightSet', data: { unit: '総務課', posts: ['t:p1'] } },
        { type: 'PostCreated', data: { post: 't:p1', name: '管理者', duties: [] } },
      );
  });

  it('loses only duties that it has', () => {
    given(city, posted)
      .when(on('2027-04-01', { changePost: { post: '管理者', removeDuties: ['監査'] } }))
      .thenRefuses('POST_WITHOUT_DUTY changes[0]');
  });

  it('must be pointed at by its id where two have one name', () => {
    given(city, posted, on('2026-05-01', { createPost: { name: '管理者' } }))
      .when(on('2027-04-01', { abolishPost: { post: '管理者' } }))
      .thenRefuses('AMBIGUOUS_POST changes[0].abolishPost.post');
  });

  it('continues without its unit when that ends, with a warning', () => {
    given(city, on('2026-04-01', { createPost: { name: '課長', unit: '市民課' } }))
      .when(on('2027-04-01', { abolish: { unit: '市民課' } }))
      .thenWarns('POSTS_LEFT changes[0].abolish.unit');
  });
});
