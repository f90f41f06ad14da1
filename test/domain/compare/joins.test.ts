import {
  follows,
  groupsOf,
  inOrderOfKinds,
  type Join,
  joinsFrom,
} from '../../../src/domain/compare/joined/joins.js';
import { on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { comparing } from './comparing.js';

const EVE = '2026-03-31';
const DAY = '2026-04-01';

describe('units that are joined by successions', () => {
  const chain = comparing(
    tree('甲課', '乙課', '丙課', '丁課'),
    on('2025-10-01', { merge: { units: ['甲課', '乙課'], intoNew: unit('新課') } }),
    on(DAY, { merge: { units: ['新課', '丙課'], intoNew: unit('大課') } }),
  );

  it('are one change, also where they are joined through units that no longer exist', () => {
    expect(chain.changes('2025-09-30', DAY)).toEqual(['MERGED 甲課+乙課+丙課 -> 大課']);
    expect(chain.changes(EVE, DAY)).toEqual(['MERGED 丙課+新課 -> 大課']);
    expect(chain.changes(DAY, '2025-09-30')).toEqual(['SPLIT 大課 -> 甲課+乙課+丙課']);
  });

  it('name the units in between too, since their events belong to the change', () => {
    const [change] = chain.compared('2025-09-30', DAY).changes;
    expect([...(change?.units ?? [])].sort()).toEqual(['t:u1', 't:u2', 't:u3', 't:u5', 't:u6']);
  });

  it('are as many changes as there are groups', () => {
    const city = comparing(
      tree('甲課', '乙課', '丙課', '丁課'),
      on(DAY, { merge: { units: ['甲課'], into: '乙課' } }, { merge: { units: ['丙課'], into: '丁課' } }),
    );
    expect(city.changes(EVE, DAY)).toEqual(['MERGED 甲課+乙課 -> 乙課', 'MERGED 丙課+丁課 -> 丁課']);
  });

  it('are listed in the order of the tree of each day', () => {
    const city = comparing(
      tree('甲課', '乙課'),
      on(DAY, { split: { unit: '乙課', keep: true, into: [unit('初課', { after: '' })] } }),
      on('2026-10-01', { reorder: { unit: '乙課', after: '' } }),
    );
    expect(city.changes(EVE, DAY)).toEqual(['SPLIT 乙課 -> 初課+乙課']);
    expect(city.changes(EVE, '2026-10-01')).toEqual(['REORDERED,SPLIT 乙課 -> 乙課+初課']);
  });

  it('are ABOLISHED too where one of them ended without a successor', () => {
    const city = comparing(
      tree('甲課', '乙課', '丙課'),
      on('2025-10-01', { merge: { units: ['甲課'], into: '乙課' } }),
      on(DAY, { abolish: { unit: '乙課' } }),
    );
    expect(city.changes('2025-09-30', DAY)).toEqual(['MERGED,ABOLISHED 甲課+乙課 -> —']);
  });

  it('are REINSTATED too where one of them exists again', () => {
    const city = comparing(
      tree('甲課', '乙課'),
      on('2025-06-01', { abolish: { unit: '乙課' } }),
      on('2025-10-01', { reinstate: { unit: '乙課' } }),
      on(DAY, { merge: { units: ['甲課'], into: '乙課' } }),
    );
    expect(city.changes('2025-06-01', DAY)).toEqual(['MERGED 甲課 -> 乙課']);
    const divided = comparing(
      tree('甲課', '乙課'),
      on('2025-06-01', { abolish: { unit: '乙課' } }),
      on('2025-10-01', { reinstate: { unit: '乙課' } }),
      on(DAY, { split: { unit: '乙課', keep: true, into: [unit('丙課')] } }),
    );
    expect(divided.changes('2025-06-01', DAY)).toEqual(['SPLIT,REINSTATED — -> 乙課+丙課']);
  });
});

describe('the children of joined units', () => {
  const city = tree('甲課', ['文書係'], '乙課', ['統計係'], '丙課');

  it('are CARRIED where they followed a merger, however many mergers it took', () => {
    const merged = comparing(city, on(DAY, { merge: { units: ['甲課', '乙課'], intoNew: unit('新課') } }));
    expect(merged.changes(EVE, DAY)).toEqual([
      'MERGED 甲課+乙課 -> 新課',
      'CARRIED 文書係 -> 文書係',
      'CARRIED 統計係 -> 統計係',
    ]);
    expect(merged.changes(DAY, EVE)).toEqual([
      'SPLIT 新課 -> 甲課+乙課',
      'CARRIED 文書係 -> 文書係',
      'CARRIED 統計係 -> 統計係',
    ]);
    const twice = comparing(
      city,
      on('2025-10-01', { merge: { units: ['甲課'], into: '乙課' } }),
      on(DAY, { merge: { units: ['乙課'], into: '丙課' } }),
    );
    expect(twice.changes('2025-09-30', DAY)).toEqual([
      'MERGED 甲課+乙課+丙課 -> 丙課',
      'CARRIED 統計係 -> 統計係',
      'CARRIED 文書係 -> 文書係',
    ]);
  });

  it('are TRANSFERRED where they were moved elsewhere, or the successor is none of a merger', () => {
    const merged = comparing(
      city,
      on(
        DAY,
        { merge: { units: ['甲課'], into: '乙課' } },
        { transfer: { unit: '甲課/文書係', under: '丙課' } },
      ),
    );
    expect(merged.changes(EVE, DAY)).toContain('TRANSFERRED 文書係 -> 文書係');
    const split = comparing(
      city,
      on(
        DAY,
        { split: { unit: '甲課', into: [unit('丁課'), unit('戊課')] } },
        { transfer: { unit: '甲課/文書係', under: '丁課' } },
      ),
    );
    expect(split.changes(EVE, DAY)).toContain('TRANSFERRED 文書係 -> 文書係');
  });
});

describe('the joins', () => {
  const join = (from: string, to: string, carries = true): Join => ({
    from,
    to,
    kind: 'MERGED',
    carries,
    on: '2026-04-01',
    backwards: false,
  });

  it('put units into one group that are joined through others, in whichever order', () => {
    expect(groupsOf([join('a', 'b'), join('c', 'd'), join('b', 'c'), join('e', 'f')])).toEqual([
      ['b', 'a', 'c', 'd'].sort(),
      ['e', 'f'],
    ]);
  });

  it('are found by the unit that they lead from', () => {
    const [first, second, third] = [join('a', 'b'), join('a', 'c'), join('b', 'c')];
    expect([...joinsFrom([first, second, third])]).toEqual([
      ['a', [first, second]],
      ['b', [third]],
    ]);
  });

  it('lead children from one unit to another, never to the same one, and only along mergers', () => {
    const joins = joinsFrom([join('a', 'b'), join('b', 'c'), join('c', 'a'), join('c', 'd', false)]);
    expect(follows(joins, 'a', 'c')).toBe(true);
    expect(follows(joins, 'a', 'a')).toBe(false);
    expect(follows(joins, 'a', 'd')).toBe(false);
    expect(follows(joins, 'd', 'a')).toBe(false);
  });

  it('name each kind once, in the order of the glossary', () => {
    expect(inOrderOfKinds(['CARRIED', 'MERGED', 'RENAMED', 'MERGED'])).toEqual([
      'RENAMED',
      'MERGED',
      'CARRIED',
    ]);
  });
});

describe('what was added and removed between the two moments', () => {
  it('leaves nothing: a unit merged into another is not part of what that other became', () => {
    const city = comparing(
      tree('甲課'),
      on('2025-06-01', { create: { unit: unit('乙課') } }),
      on('2025-10-01', { merge: { units: ['乙課'], into: '甲課' } }),
      on(DAY, { split: { unit: '甲課', keep: true, into: [unit('丙課')] } }),
    );
    expect(city.changes('2025-05-31', DAY)).toEqual(['SPLIT 甲課 -> 甲課+丙課']);
    expect(city.changes(DAY, '2025-05-31')).toEqual(['MERGED 甲課+丙課 -> 甲課']);
    expect(city.compared('2025-05-31', DAY).changes.map(({ units }) => units)).toEqual([['t:u1', 't:u3']]);
  });

  it('leaves a unit that was split, whose parts were merged and then abolished, as ABOLISHED', () => {
    const city = comparing(
      tree('甲課', '乙課'),
      on('2025-06-01', { split: { unit: '甲課', into: [unit('丙課'), unit('丁課')] } }),
      on('2025-10-01', { merge: { units: ['丙課', '丁課'], intoNew: unit('戊課') } }),
      on(DAY, { abolish: { unit: '戊課' } }),
    );
    expect(city.changes('2025-05-31', DAY)).toEqual(['ABOLISHED 甲課 -> —']);
    expect(city.changes(DAY, '2025-05-31')).toEqual(['CREATED — -> 甲課']);
    const causes = ['t:u1', 't:u3', 't:u4', 't:u5'];
    expect(city.compared('2025-05-31', DAY).changes.map(({ units }) => units)).toEqual([causes]);
    expect(city.compared(DAY, '2025-05-31').changes.map(({ units }) => [...units].sort())).toEqual([causes]);
  });

  it('leaves a unit that was split in two, both absorbed by another, as merged into that one', () => {
    const city = comparing(
      tree('甲課', '乙課'),
      on('2025-10-01', { split: { unit: '甲課', into: [unit('丙課'), unit('丁課')] } }),
      on(DAY, { merge: { units: ['丙課', '丁課'], into: '乙課' } }),
    );
    expect(city.changes('2025-09-30', DAY)).toEqual(['MERGED 甲課+乙課 -> 乙課']);
    expect(city.changes(DAY, '2025-09-30')).toEqual(['SPLIT 乙課 -> 甲課+乙課']);
  });

  it('leaves one unit that became one other as RECOMPOSED, where that took several steps of different kinds', () => {
    const city = comparing(
      tree('甲課'),
      on('2025-10-01', { split: { unit: '甲課', into: [unit('丙課'), unit('丁課')] } }),
      on(DAY, { merge: { units: ['丙課', '丁課'], intoNew: unit('戊課') } }),
    );
    expect(city.changes('2025-09-30', DAY)).toEqual(['RECOMPOSED 甲課 -> 戊課']);
  });

  it('does not go on through a unit that exists at one of the moments', () => {
    const city = comparing(
      tree('甲課'),
      on('2025-10-01', { merge: { units: ['甲課'], intoNew: unit('乙課') } }),
      on(DAY, { split: { unit: '乙課', keep: true, into: [unit('丙課')] } }),
    );
    expect(city.changes('2025-09-30', DAY)).toEqual(['SPLIT 甲課 -> 乙課+丙課']);
  });

  it('passes nothing on that had left it before: a way never goes back in time', () => {
    const city = comparing(
      tree('甲課'),
      on('2025-06-01', { create: { unit: unit('乙課') } }),
      on('2025-08-01', { split: { unit: '乙課', keep: true, into: [unit('丙課')] } }),
      on('2025-10-01', { merge: { units: ['甲課'], into: '乙課' } }),
      on(DAY, { abolish: { unit: '乙課' } }),
    );
    expect(city.changes('2025-05-31', DAY)).toEqual(['ABOLISHED 甲課 -> —', 'CREATED — -> 丙課']);
  });
});
