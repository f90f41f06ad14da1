import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係']], '企画部');

describe('creating a unit', () => {
  it('places it last under its parent unless another place is given', () => {
    given(city)
      .when(on('2026-04-01', { create: { unit: unit('法制係', { under: '総務部/総務課' }) } }))
      .thenStands('2026-03-31', '総務部', ['総務課', ['文書係', '統計係']], '企画部')
      .thenStands('2026-04-01', '総務部', ['総務課', ['文書係', '統計係', '法制係']], '企画部');
  });

  it('places it at the top when no parent is given', () => {
    given(city)
      .when(on('2026-04-01', { create: { unit: unit('危機管理部', { after: '総務部' }) } }))
      .thenStands('2026-04-01', '総務部', ['総務課', ['文書係', '統計係']], '危機管理部', '企画部');
  });

  it('gives it the kind and the marks that the source prints', () => {
    given(city)
      .when(
        on('2026-04-01', {
          create: {
            unit: { name: '市民プラザ', displayName: '【市民プラザ】', kind: '出先', under: '企画部' },
          },
        }),
      )
      .thenShows('企画部/市民プラザ', { name: '市民プラザ', displayName: '【市民プラザ】', kind: '出先' });
  });

  it('spins it off from units that continue', () => {
    given(city)
      .when(
        on('2026-04-01', {
          create: {
            unit: unit('法制係', { under: '総務部/総務課' }),
            from: ['総務部/総務課/文書係', '総務部/総務課/統計係'],
          },
        }),
      )
      .thenRecords({
        type: 'UnitCreated',
        data: { unit: '法制係', name: '法制係', kind: '係', parent: '総務課', from: ['文書係', '統計係'] },
      })
      .thenStands('2026-04-01', '総務部', ['総務課', ['文書係', '統計係', '法制係']], '企画部');
  });

  it('refuses to spin it off from a unit that ends the same day', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { abolish: { unit: '総務部/総務課/文書係' } },
          {
            create: { unit: unit('法制係', { under: '総務部/総務課' }), from: ['総務部/総務課/文書係'] },
          },
        ),
      )
      .thenRefuses('NOT_STANDING_ON_DAY changes[1].create.from[0]')
      .thenSays('総務部/総務課/文書係', '2026-04-01');
  });

  it('remembers the other body it came from', () => {
    given(city)
      .when(
        on('2026-04-01', {
          create: { unit: unit('消防課', { under: '総務部' }), fromOutside: '広域消防組合' },
        }),
      )
      .thenRecords({
        type: 'UnitCreated',
        data: { unit: '消防課', name: '消防課', kind: '課', parent: '総務部', fromOutside: '広域消防組合' },
      });
  });

  it('counts ids on, those of ended units included', () => {
    given(city, on('2026-04-01', { abolish: { unit: '企画部' } }))
      .when(on('2026-07-01', { create: { unit: unit('企画部') } }))
      .thenKeeps('総務部', '総務部')
      .thenShows('企画部', { because: 't:e7' })
      .thenStands('2026-07-01', '総務部', ['総務課', ['文書係', '統計係']], '企画部');
  });

  it('with a “/” in its name is recorded with a warning, since a path may have been meant', () => {
    given(tree('総務部'))
      .when(on('2026-04-01', { create: { unit: { name: '総務部/法規課', kind: '課' } } }))
      .thenWarns('SLASH_IN_NAME changes[0].create.unit.name')
      .thenSays('総務部/法規課', 'under');
  });
});
