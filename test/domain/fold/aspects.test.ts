import { aspectsOf } from '../../../src/domain/fold/rules/aspects.js';
import type { Change } from '../../../src/domain/words/change.js';
import type { Fact } from '../../../src/domain/words/event.js';
import { knowing } from '../../support/amending.js';
import { city, record } from '../../support/commands.js';
import { tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';

const DAY = '2026-04-01';
const aspects = (event: Fact) => aspectsOf(event).map(({ of, aspect }) => `${aspect} of ${of}`);

describe('what an event changes of a unit or a post', () => {
  it('is the existence of what begins, ends or returns', () => {
    expect(
      aspects({ type: 'UnitCreated', data: { unit: 'a', name: '課', kind: '課', parent: null } }),
    ).toEqual(['existence of a']);
    expect(aspects({ type: 'UnitReinstated', data: { unit: 'a' } })).toEqual(['existence of a']);
    expect(aspects({ type: 'UnitAbolished', data: { unit: 'a' } })).toEqual(['existence of a']);
    expect(aspects({ type: 'PostCreated', data: { post: 'p', name: '部長', duties: [] } })).toEqual([
      'existence of p',
    ]);
    expect(aspects({ type: 'PostAbolished', data: { post: 'p' } })).toEqual(['existence of p']);
  });

  it('is all of a unit where a chart names it', () => {
    expect(
      aspects({ type: 'UnitStated', data: { unit: 'a', name: '課', kind: '課', parent: null } }),
    ).toEqual(['existence of a', 'name of a', 'kind of a', 'place of a']);
  });

  it('is only what a transfer says besides the place', () => {
    expect(aspects({ type: 'UnitTransferred', data: { unit: 'a', parent: 'p' } })).toEqual(['place of a']);
    expect(
      aspects({ type: 'UnitTransferred', data: { unit: 'a', parent: 'p', name: '課', kind: '課' } }),
    ).toEqual(['name of a', 'kind of a', 'place of a']);
  });

  it('is only what the change of a post says', () => {
    const change = { post: 'p', addDuties: ['調整'], removeDuties: ['財政'] };
    expect(aspects({ type: 'PostChanged', data: change })).toEqual([]);
    expect(aspects({ type: 'PostChanged', data: { ...change, name: '局長' } })).toEqual(['name of p']);
    expect(aspects({ type: 'PostChanged', data: { ...change, rank: '局長級', unit: 'a' } })).toEqual([
      'rank of p',
      'unit of p',
    ]);
  });

  it('is the oversight of the unit that is overseen', () => {
    expect(aspects({ type: 'OversightSet', data: { unit: 'a', posts: ['p', 'q'] } })).toEqual([
      'oversight of a',
    ]);
  });
});

describe('a day', () => {
  const town = city(tree('総務課', '企画課'), {
    posts: [{ name: '部長', duties: ['調整'] }, { name: '技監' }],
  });
  const recorded = (...changes: Change[]) => knowing(town, record(DAY, ...changes));

  it('changes one aspect of a post once', () => {
    for (const [name, one, other] of [
      ['name', { name: '局長' }, { name: '次長' }],
      ['rank', { rank: '局長級' }, { rank: '次長級' }],
      ['unit', { unit: '総務課' }, { unit: '企画課' }],
    ] as const)
      recorded({ changePost: { post: '部長', ...one } })
        .when(record(DAY, { changePost: { post: 't:p1', ...other } }))
        .thenRefuses('ALREADY_CHANGED_THAT_DAY changes[0]')
        .thenLists(`PostChanged ${DAY}`)
        .thenSays(name === 'name' ? '局長' : '部長');
  });

  it('may change several aspects of a post, and one aspect of several posts', () => {
    recorded({ changePost: { post: '部長', name: '局長' } }, { changePost: { post: '技監', rank: '技監級' } })
      .when(
        record(
          DAY,
          { changePost: { post: '技監', name: '技術長' } },
          { changePost: { post: 't:p1', rank: '局長級' } },
        ),
      )
      .thenPost(DAY, 't:p1', { name: '局長', rank: '局長級', duties: ['調整'] })
      .thenPost(DAY, 't:p2', { name: '技術長', rank: '技監級' });
  });

  it('ends a post once', () => {
    recorded({ abolishPost: { post: '部長' } })
      .when(record(DAY, { abolishPost: { post: '部長' } }))
      .thenRefuses('ALREADY_CHANGED_THAT_DAY changes[0]');
  });

  it('says once who oversees a unit', () => {
    recorded({ oversee: { unit: '総務課', posts: ['部長'] } })
      .when(record(DAY, { oversee: { unit: '総務課', posts: ['技監'] } }))
      .thenRefuses('ALREADY_CHANGED_THAT_DAY changes[0].oversee.unit');
    recorded({ oversee: { unit: '総務課', posts: ['部長'] } })
      .when(record(DAY, { oversee: { unit: '企画課', posts: ['部長'] } }))
      .thenOversee(DAY, '総務課', 't:p1')
      .thenOversee(DAY, '企画課', 't:p1');
  });
});
