import { decideReorganization } from '../../../src/domain/decide/reorganization.js';
import type { Change } from '../../../src/domain/words/change.js';
import { given, historyOf, on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';

const city = tree('甲課', '乙課', '丙課', '丁課');
const create = (name: string, after?: string): Change => ({ create: { unit: unit(name, { after }) } });
const reorder = (name: string, after: string): Change => ({ reorder: { unit: name, after } });

describe('the order among siblings (建制順)', () => {
  it('an empty anchor means first, an absent one last', () => {
    given(city)
      .when(on('2026-04-01', create('末課'), create('初課', '')))
      .thenStands('2026-04-01', '初課', '甲課', '乙課', '丙課', '丁課', '末課');
  });

  it('an arrival is placed right after its anchor', () => {
    given(city)
      .when(on('2026-04-01', create('新課', '甲課')))
      .thenStands('2026-04-01', '甲課', '新課', '乙課', '丙課', '丁課');
  });

  it('several at one anchor are in the order of the ledger', () => {
    given(city, on('2026-04-01', create('新一課', '甲課'), create('新二課', '甲課')))
      .when(on('2026-04-01', create('新三課', '甲課')))
      .thenStands('2026-04-01', '甲課', '新一課', '新二課', '新三課', '乙課', '丙課', '丁課');
  });

  it('several placed first, and several placed last, are in the order of the ledger', () => {
    given(city)
      .when(on('2026-04-01', create('初一課', ''), create('末一課'), create('初二課', ''), create('末二課')))
      .thenStands('2026-04-01', '初一課', '初二課', '甲課', '乙課', '丙課', '丁課', '末一課', '末二課');
  });

  it('on another day the later arrival is nearer to the anchor', () => {
    given(city, on('2026-04-01', create('先課', '甲課')))
      .when(on('2026-07-01', create('後課', '甲課')))
      .thenStands('2026-07-01', '甲課', '後課', '先課', '乙課', '丙課', '丁課');
  });

  it('an arrival whose anchor arrives too is placed after it, in whichever order the file lists them', () => {
    for (const changes of [
      [create('二課', '一課'), create('一課', '乙課')],
      [create('一課', '乙課'), create('二課', '一課')],
    ]) {
      given(city)
        .when(on('2026-04-01', ...changes))
        .thenStands('2026-04-01', '甲課', '乙課', '一課', '二課', '丙課', '丁課');
    }
  });

  it('one who moves is taken out before the rest are counted', () => {
    given(city)
      .when(on('2026-04-01', reorder('甲課', '丙課')))
      .thenStands('2026-04-01', '乙課', '丙課', '甲課', '丁課')
      .thenKeeps('甲課', '甲課');
  });

  it('an anchor that moves itself takes its follower along', () => {
    given(city)
      .when(on('2026-04-01', reorder('丁課', ''), create('新課', '丁課')))
      .thenStands('2026-04-01', '丁課', '新課', '甲課', '乙課', '丙課');
  });

  it('all of them can be turned around in one day', () => {
    given(city)
      .when(on('2026-04-01', reorder('丁課', ''), reorder('丙課', '丁課'), reorder('乙課', '丙課')))
      .thenStands('2026-04-01', '丁課', '丙課', '乙課', '甲課');
  });

  it('an anchor under another parent is refused', () => {
    given(tree('総務部', ['総務課'], '企画部', ['企画課']))
      .when(on('2026-04-01', { reorder: { unit: '総務部/総務課', after: '企画部/企画課' } }))
      .thenRefuses('ANCHOR_NOT_STANDING changes[0].reorder.after')
      .thenSays('企画部/企画課', '総務部/総務課', '2026-04-01');
  });

  it('an anchor that ends or leaves that day is refused', () => {
    given(city)
      .when(on('2026-04-01', reorder('甲課', '丙課'), { abolish: { unit: '丙課' } }))
      .thenRefuses('UNIT_ENDED changes[0].reorder.after');
    given(city)
      .when(on('2026-04-01', reorder('甲課', 't:u3'), { abolish: { unit: '丙課' } }))
      .thenRefuses('ANCHOR_NOT_STANDING changes[0].reorder.after');
    given(city)
      .when(on('2026-04-01', reorder('甲課', '丙課'), { transfer: { unit: '丙課', under: '丁課' } }))
      .thenRefuses('ANCHOR_NOT_STANDING changes[0].reorder.after');
  });

  it('two that wait for each other are refused, and so is one that waits for itself', () => {
    given(city)
      .when(on('2026-04-01', reorder('甲課', '乙課'), reorder('乙課', '甲課'), reorder('丙課', '丙課')))
      .thenRefuses(
        'ANCHOR_NOT_STANDING changes[0].reorder.after',
        'ANCHOR_NOT_STANDING changes[1].reorder.after',
        'ANCHOR_NOT_STANDING changes[2].reorder.unit',
      );
  });

  it('a place is given to a unit once a day', () => {
    given(city)
      .when(on('2026-04-01', reorder('甲課', '乙課'), { transfer: { unit: '甲課', under: '丙課' } }))
      .thenRefuses('ALREADY_CHANGED_THAT_DAY changes[1].transfer.unit');
  });
});

describe('a unit that is given the place that it has', () => {
  it('does not change, and neither does its day', () => {
    const history = historyOf(tree('甲課', '乙課', '丙課'), [
      on('2025-10-01', { reorder: { unit: '乙課', after: '甲課' } }),
      on(
        '2026-04-01',
        { reorder: { unit: '甲課', after: '' } },
        { reorder: { unit: '丙課', after: '甲課' } },
      ),
    ]);
    const states = [...history.latest.units.now].map(([unit, { from }]) => [unit, from]);
    expect(states).toEqual([
      ['t:u1', '2025-04-01'],
      ['t:u2', '2025-04-01'],
      ['t:u3', '2026-04-01'],
    ]);
    const again = decideReorganization(
      history,
      on('2026-10-01', { reorder: { unit: '丙課', after: '甲課' } }),
    );
    expect(again.consequences.after.days).toEqual([]);
  });
});
