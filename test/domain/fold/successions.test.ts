import { effectsOf } from '../../../src/domain/fold/effects.js';
import { dutiesAndPostsOf, unitsOf } from '../../../src/domain/fold/mentions.js';
import type { CreatedUnit, Fact } from '../../../src/domain/words/event.js';
import { describe, expect, it } from '../../support/jest.js';

const created = (unit: string): CreatedUnit => ({ unit, name: unit, kind: '課', parent: null });

/** 'KIND from>to' for each succession of an event. */
const successions = (event: Fact) =>
  effectsOf(event).successions.map(({ kind, from, to }) => `${kind} ${from}>${to}`);

describe('the successions of an event', () => {
  it('lead from the units that a new one was made from to the new one', () => {
    expect(successions({ type: 'UnitCreated', data: { ...created('n'), from: ['a', 'b'] } })).toEqual([
      'SPUN_OFF a>n',
      'SPUN_OFF b>n',
    ]);
    expect(successions({ type: 'UnitCreated', data: created('n') })).toEqual([]);
  });

  it('lead from the merged units to a new one, or to the one that absorbed them', () => {
    const data = { units: ['a', 'b'], into: 'c' };
    expect(successions({ type: 'UnitsMerged', data: { ...data, created: created('c') } })).toEqual([
      'MERGED a>c',
      'MERGED b>c',
    ]);
    expect(successions({ type: 'UnitsMerged', data })).toEqual(['ABSORBED a>c', 'ABSORBED b>c']);
  });

  it('lead from a divided unit to its parts, of another kind where the unit lives on', () => {
    const data = { unit: 'a', into: [created('n'), created('m')] };
    expect(successions({ type: 'UnitSplit', data: { ...data, keep: false } })).toEqual([
      'SPLIT a>n',
      'SPLIT a>m',
    ]);
    expect(successions({ type: 'UnitSplit', data: { ...data, keep: true } })).toEqual([
      'SPUN_OFF a>n',
      'SPUN_OFF a>m',
    ]);
  });

  it('lead from every recomposed unit to every new one that names no sources', () => {
    const data = { units: ['a', 'b'], keep: [], into: [created('n'), created('m')] };
    expect(successions({ type: 'UnitsRecomposed', data })).toEqual([
      'RECOMPOSED a>n',
      'RECOMPOSED b>n',
      'RECOMPOSED a>m',
      'RECOMPOSED b>m',
    ]);
  });

  it('lead from the named sources of a recomposed unit, and from an ended one without a result to those kept', () => {
    const into = [{ ...created('n'), sources: ['a', 'k'] }];
    expect(
      successions({ type: 'UnitsRecomposed', data: { units: ['a', 'b', 'k', 'l'], keep: ['k', 'l'], into } }),
    ).toEqual(['RECOMPOSED a>n', 'RECOMPOSED k>n', 'RECOMPOSED b>k', 'RECOMPOSED b>l']);
  });

  it('lead from an abolished unit to those that replace it, and from a reinstated unit to itself', () => {
    expect(successions({ type: 'UnitAbolished', data: { unit: 'a', replacedBy: ['b', 'c'] } })).toEqual([
      'REPLACED a>b',
      'REPLACED a>c',
    ]);
    expect(successions({ type: 'UnitAbolished', data: { unit: 'a' } })).toEqual([]);
    expect(successions({ type: 'UnitReinstated', data: { unit: 'a' } })).toEqual(['REINSTATED a>a']);
  });
});

describe('the units that an event speaks of', () => {
  it('are each named once: those it changes, those it places others under, those that must exist', () => {
    expect(unitsOf({ type: 'UnitTransferred', data: { unit: 'a', parent: 'p', name: 'A' } })).toEqual([
      'a',
      'p',
    ]);
    expect(unitsOf({ type: 'UnitTransferred', data: { unit: 'a', parent: null } })).toEqual(['a']);
    expect(unitsOf({ type: 'UnitAbolished', data: { unit: 'a', replacedBy: ['b'] } })).toEqual(['a', 'b']);
    expect(unitsOf({ type: 'UnitReinstated', data: { unit: 'a', parent: 'p' } })).toEqual(['a', 'p']);
    expect(
      unitsOf({
        type: 'DutyTransferred',
        data: { duty: 'd', description: '', from: ['a'], to: ['b'], extent: 'WHOLE' },
      }),
    ).toEqual(['a', 'b']);
    expect(unitsOf({ type: 'DutyEnded', data: { duty: 'd', holders: ['a', 'b'] } })).toEqual(['a', 'b']);
    expect(unitsOf({ type: 'OversightSet', data: { unit: 'a', posts: ['p'] } })).toEqual(['a']);
  });

  it('are those of a post: the one it belongs to, and those it oversees', () => {
    const post = { post: 'p', name: '部長', duties: [] };
    expect(unitsOf({ type: 'PostStated', data: { ...post, unit: 'a', oversees: ['b', 'c'] } })).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(unitsOf({ type: 'PostStated', data: { ...post, oversees: ['b'] } })).toEqual(['b']);
    expect(unitsOf({ type: 'PostCreated', data: { ...post, unit: 'a' } })).toEqual(['a']);
    expect(unitsOf({ type: 'PostCreated', data: post })).toEqual([]);
    const change = { post: 'p', addDuties: [], removeDuties: [] };
    expect(unitsOf({ type: 'PostChanged', data: { ...change, unit: 'a' } })).toEqual(['a']);
    expect(unitsOf({ type: 'PostChanged', data: change })).toEqual([]);
  });
});

describe('the duties and posts that an event speaks of', () => {
  it('are those it gives, takes, creates, changes, ends or lets oversee', () => {
    const post = { post: 'p', name: '部長', duties: [] };
    expect(
      dutiesAndPostsOf({ type: 'DutyStated', data: { duty: 'd', name: '広報', holders: ['a'] } }),
    ).toEqual(['d']);
    expect(dutiesAndPostsOf({ type: 'DutyEnded', data: { duty: 'd', holders: ['a'] } })).toEqual(['d']);
    expect(dutiesAndPostsOf({ type: 'PostCreated', data: post })).toEqual(['p']);
    expect(
      dutiesAndPostsOf({ type: 'PostChanged', data: { post: 'p', addDuties: [], removeDuties: [] } }),
    ).toEqual(['p']);
    expect(dutiesAndPostsOf({ type: 'PostAbolished', data: { post: 'p' } })).toEqual(['p']);
    expect(dutiesAndPostsOf({ type: 'OversightSet', data: { unit: 'a', posts: ['p', 'q'] } })).toEqual([
      'p',
      'q',
    ]);
    expect(dutiesAndPostsOf({ type: 'UnitAbolished', data: { unit: 'a' } })).toEqual([]);
  });

  it('are none where a transfer only describes what moves', () => {
    const data = { description: '広報に関すること', from: ['a'], to: ['b'], extent: 'WHOLE' as const };
    expect(dutiesAndPostsOf({ type: 'DutyTransferred', data })).toEqual([]);
  });
});
