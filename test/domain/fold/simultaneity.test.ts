import fc from 'fast-check';
import type { Change } from '../../../src/domain/words/change.js';
import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係'], '管財課'], '企画部', ['企画課', ['政策係']]);

/** What a notice orders may be written down in any order. */
function inAnyOrder(changes: Change[], check: (changes: Change[]) => void): void {
  fc.assert(
    fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (shuffled) => check(shuffled)),
    { numRuns: 20 },
  );
}

describe('all changes of a day take effect together', () => {
  it('two units swap their names', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { rename: { unit: '総務部/総務課', name: '管財課' } },
          { rename: { unit: '総務部/管財課', name: '総務課' } },
        ),
      )
      .thenStands('2026-04-01', '総務部', ['管財課', ['文書係', '統計係'], '総務課'], '企画部', [
        '企画課',
        ['政策係'],
      ])
      .thenKeeps('総務部/総務課', '総務部/管財課')
      .thenKeeps('総務部/管財課', '総務部/総務課');
  });

  it('two units of one name swap their parents', () => {
    given(tree('甲部', ['庶務課', ['甲係']], '乙部', ['庶務課', ['乙係']]))
      .when(
        on(
          '2026-04-01',
          { transfer: { unit: '甲部/庶務課', under: '乙部' } },
          { transfer: { unit: '乙部/庶務課', under: '甲部' } },
        ),
      )
      .thenStands('2026-04-01', '甲部', ['庶務課', ['乙係']], '乙部', ['庶務課', ['甲係']])
      .thenKeeps('甲部/庶務課', '乙部/庶務課');
  });

  it('a section moves into a department that is created the same day', () => {
    const changes: Change[] = [
      { transfer: { unit: '総務部/総務課/統計係', under: 'デジタル部/情報課' } },
      { create: { unit: unit('情報課', { under: 'デジタル部' }) } },
      { create: { unit: unit('デジタル部') } },
    ];
    inAnyOrder(changes, (shuffled) => {
      given(city)
        .when(on('2026-04-01', ...shuffled))
        .thenStands(
          '2026-04-01',
          '総務部',
          ['総務課', ['文書係'], '管財課'],
          '企画部',
          ['企画課', ['政策係']],
          'デジタル部',
          ['情報課', ['統計係']],
        )
        .thenKeeps('総務部/総務課/統計係', 'デジタル部/情報課/統計係');
    });
  });

  it('a department ends once all its sections have left', () => {
    const changes: Change[] = [
      { abolish: { unit: '総務部' } },
      { transfer: { unit: '総務部/総務課', under: '企画部' } },
      { abolish: { unit: '総務部/管財課' } },
    ];
    inAnyOrder(changes, (shuffled) => {
      given(city)
        .when(on('2026-04-01', ...shuffled))
        .thenStands('2026-04-01', '企画部', ['企画課', ['政策係'], '総務課', ['文書係', '統計係']]);
    });
  });

  it('a name passes on from one to the next along a whole row', () => {
    const changes: Change[] = [
      { rename: { unit: '甲課', name: '乙課' } },
      { rename: { unit: '乙課', name: '丙課' } },
      { rename: { unit: '丙課', name: '甲課' } },
    ];
    inAnyOrder(changes, (shuffled) => {
      given(tree('甲課', '乙課', '丙課'))
        .when(on('2026-04-01', ...shuffled))
        .thenStands('2026-04-01', '乙課', '丙課', '甲課')
        .thenKeeps('甲課', '乙課');
    });
  });

  it('a merger, a move and a new name may meet in one unit', () => {
    const changes: Change[] = [
      {
        merge: {
          units: ['総務部/総務課/文書係', '総務部/総務課/統計係'],
          intoNew: unit('資料係', { under: '企画部/総務課' }),
        },
      },
      { transfer: { unit: '総務部/総務課', under: '企画部', after: '企画部/政策課' } },
      { rename: { unit: '企画部/企画課', name: '政策課' } },
      { abolish: { unit: '総務部', replacedBy: ['企画部'] } },
      { transfer: { unit: '総務部/管財課', under: '企画部', after: '企画部/総務課' } },
    ];
    inAnyOrder(changes, (shuffled) => {
      given(city)
        .when(on('2026-04-01', ...shuffled))
        .thenStands('2026-04-01', '企画部', ['政策課', ['政策係'], '総務課', ['資料係'], '管財課']);
    });
  });

  it('a unit has one change a day of its name, of its kind, of its place', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { rename: { unit: '企画部/企画課', name: '政策室' } },
          { reclassify: { unit: '企画部/企画課', kind: '室' } },
          { transfer: { unit: '企画部/企画課', under: '総務部' } },
        ),
      )
      .thenKeeps('企画部/企画課', '総務部/政策室')
      .thenShows('総務部/政策室', { kind: '室' });
  });

  it('and a second one of the same is refused', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { rename: { unit: '企画部/企画課', name: '政策課' } },
          { reclassify: { unit: '企画部/企画課', kind: '室' } },
          { transfer: { unit: '企画部/企画課', under: '総務部', name: '計画課' } },
          { reclassify: { everyKind: '課', kind: '係' } },
        ),
      )
      .thenRefuses('ALREADY_CHANGED_THAT_DAY changes[2].transfer.unit', 'ALREADY_CHANGED_THAT_DAY changes[3]')
      .thenSays('2026-04-01');
  });
});
