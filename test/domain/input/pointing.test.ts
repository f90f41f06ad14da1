import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係']], '企画部', ['企画課', ['政策係', '統計係']]);

describe('pointing at a unit in a change', () => {
  it('old and new names of one unit may be mixed', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { transfer: { unit: '企画部/企画課/統計係', under: '行政部/庶務課', after: '' } },
          { create: { unit: unit('法制係', { under: '総務部/総務課' }) } },
          { rename: { unit: '行政部/総務課', name: '庶務課' } },
          { rename: { unit: '総務部', name: '行政部' } },
        ),
      )
      .thenStands('2026-04-01', '行政部', ['庶務課', ['統計係', '文書係', '法制係']], '企画部', [
        '企画課',
        ['政策係'],
      ]);
  });

  it('a unit that exists on the eve is found before one that exists on the day', () => {
    given(tree('甲課', ['一係'], '乙課', ['二係']))
      .when(
        on(
          '2026-04-01',
          { rename: { unit: '甲課', name: '乙課' } },
          { rename: { unit: '乙課', name: '甲課' } },
          { create: { unit: unit('新係', { under: '甲課' }) } },
        ),
      )
      .thenStands('2026-04-01', '乙課', ['一係', '新係'], '甲課', ['二係']);
  });

  it('where a living unit is needed, a unit of the same name replaces one that ends that day', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          {
            merge: {
              units: ['企画部/企画課', '総務部/総務課'],
              intoNew: unit('総務課', { under: '総務部' }),
            },
          },
          { create: { unit: unit('法制係', { under: '総務部/総務課' }) } },
        ),
      )
      .thenStands('2026-04-01', '総務部', ['総務課', ['政策係', '統計係', '文書係', '法制係']], '企画部')
      .thenShows('総務部/総務課/法制係', { parent: 't:u8' });
  });

  it('and also when its end can be resolved only after another path', () => {
    given(tree('甲部', ['甲課', '乙課', '丙課'], '乙部', ['丁課']))
      .when(
        on(
          '2026-04-01',
          {
            merge: {
              units: ['甲部/甲課', '甲部/乙課'],
              intoNew: unit('甲課', { under: '甲部', after: '甲部/新丙課' }),
            },
          },
          { rename: { unit: '甲部/丙課', name: '新丙課' } },
          { transfer: { unit: '乙部/丁課', under: '甲部/甲課' } },
        ),
      )
      .thenStands('2026-04-01', '甲部', ['新丙課', '甲課', ['丁課']], '乙部');
  });

  it('the path of a changed unit means the unit of the eve, even if another of that name begins that day', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { create: { unit: unit('総務課', { under: '総務部' }) } },
          { transfer: { unit: '総務部/総務課', under: '企画部' } },
        ),
      )
      .thenStands('2026-04-01', '総務部', ['総務課'], '企画部', [
        '企画課',
        ['政策係', '統計係'],
        '総務課',
        ['文書係'],
      ])
      .thenKeeps('総務部/総務課', '企画部/総務課');
  });

  it('an @ref means the new unit that bears it, anywhere in the input', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { transfer: { unit: '企画部/企画課/統計係', under: '@情報', after: '@係' } },
          { create: { unit: unit('調査係', { ref: '係', under: '@情報' }) } },
          { create: { unit: unit('情報課', { ref: '情報', under: '企画部', after: '' }) } },
        ),
      )
      .thenStands('2026-04-01', '総務部', ['総務課', ['文書係']], '企画部', [
        '情報課',
        ['調査係', '統計係'],
        '企画課',
        ['政策係'],
      ]);
  });

  it('an @ref that no new unit bears is refused, and one that two bear as well', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { create: { unit: unit('甲課', { ref: '新' }) } },
          { create: { unit: unit('乙課', { ref: '新' }) } },
          { transfer: { unit: '企画部/企画課', under: '@古' } },
        ),
      )
      .thenRefuses('DUPLICATE_REF changes[1].create.unit.ref', 'UNKNOWN_REF changes[2].transfer.under');
  });

  it('an @ref points into another effective day of the same input', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { create: { unit: unit('情報課', { ref: '情報', under: '企画部' }) } },
          { effectiveOn: '2026-10-01', transfer: { unit: '企画部/企画課/統計係', under: '@情報' } },
        ),
      )
      .thenStands('2026-10-01', '総務部', ['総務課', ['文書係']], '企画部', [
        '企画課',
        ['政策係'],
        '情報課',
        ['統計係'],
      ]);
  });

  it('but not at a unit that begins only later', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { effectiveOn: '2026-10-01', create: { unit: unit('情報課', { ref: '情報', under: '企画部' }) } },
          { transfer: { unit: '企画部/企画課/統計係', under: '@情報' } },
        ),
      )
      .thenRefuses('PARENT_NOT_STANDING changes[1].transfer.under');
  });

  it('an unknown path is refused with units that may be meant', () => {
    given(city)
      .when(on('2026-04-01', { rename: { unit: '総務部/文書係', name: '文書法制係' } }))
      .thenRefuses('UNKNOWN_UNIT changes[0].rename.unit')
      .thenSays('総務部/文書係', '2026-04-01', '総務部/総務課/文書係');
  });

  it('a unit that ended is refused as such, by its path and by its id', () => {
    given(city, on('2026-04-01', { abolish: { unit: '総務部/総務課/文書係' } }))
      .when(
        on(
          '2026-10-01',
          { rename: { unit: '総務部/総務課/文書係', name: '記録係' } },
          { transfer: { unit: 't:u3', under: '企画部' } },
        ),
      )
      .thenRefuses('UNIT_ENDED changes[0].rename.unit', 'NOT_STANDING_ON_EVE changes[1].transfer.unit')
      .thenSays('総務部/総務課/文書係')
      .thenIsAbout('t:u3');
  });
});
