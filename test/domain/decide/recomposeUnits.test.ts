import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('甲課', '乙課', '丙課');

describe('recomposing units', () => {
  it('ends the old ones and begins the new ones', () => {
    given(city)
      .when(
        on('2026-04-01', {
          recompose: { units: ['甲課', '乙課'], into: [unit('一課', { after: '' }), unit('二課')] },
        }),
      )
      .thenStands('2026-04-01', '一課', '丙課', '二課');
  });

  it('lets the units that it keeps continue', () => {
    given(city)
      .when(
        on('2026-04-01', { recompose: { units: ['甲課', '乙課'], keep: ['乙課'], into: [unit('一課')] } }),
      )
      .thenStands('2026-04-01', '乙課', '丙課', '一課')
      .thenKeeps('乙課', '乙課');
  });

  it('records which of the units each result comes from', () => {
    given(city)
      .when(
        on('2026-04-01', {
          recompose: {
            units: ['甲課', '乙課'],
            into: [unit('一課', { sources: ['甲課'] }), unit('二課')],
          },
        }),
      )
      .thenRecords({
        type: 'UnitsRecomposed',
        data: {
          units: ['甲課', '乙課'],
          keep: [],
          into: [
            { unit: '一課', name: '一課', kind: '課', parent: null, sources: ['甲課'] },
            { unit: '二課', name: '二課', kind: '課', parent: null },
          ],
        },
      });
  });

  it('refuses a source that is not among the units', () => {
    given(city)
      .when(
        on('2026-04-01', {
          recompose: { units: ['甲課', '乙課'], into: [unit('一課', { sources: ['丙課'] })] },
        }),
      )
      .thenRefuses('SOURCE_NOT_AMONG_UNITS changes[0].recompose.into[0].sources[0]')
      .thenSays('丙課')
      .thenIsAbout('t:u3');
  });

  it('refuses to keep a unit that is not among the units', () => {
    given(city)
      .when(on('2026-04-01', { recompose: { units: ['甲課'], keep: ['丙課'], into: [unit('一課')] } }))
      .thenRefuses('KEPT_IS_NO_SOURCE changes[0].recompose.keep[0]')
      .thenSays('丙課');
  });

  it('refuses a unit named twice', () => {
    given(city)
      .when(on('2026-04-01', { recompose: { units: ['甲課', '乙課', '甲課'], into: [unit('一課')] } }))
      .thenRefuses('REPEATED_UNIT changes[0].recompose.units[2]')
      .thenSays('甲課');
  });

  it('requires the children of units that end to be moved or ended', () => {
    given(tree('甲課', ['甲係'], '乙課', ['乙係']))
      .when(
        on('2026-04-01', { recompose: { units: ['甲課', '乙課'], keep: ['乙課'], into: [unit('一課')] } }),
      )
      .thenRefuses('CHILDREN_REMAIN changes[0].recompose.units[0]')
      .thenSays('甲係');
  });

  it('may give a new unit the name of one that ends, and place others after it', () => {
    given(tree('企画課', ['政策係', '統計係']))
      .when(
        on('2026-04-01', {
          recompose: {
            units: ['企画課/政策係', '企画課/統計係'],
            into: [
              unit('調整係', { under: '企画課', after: '企画課/統計係' }),
              unit('統計係', { under: '企画課', sources: ['企画課/統計係'] }),
            ],
          },
        }),
      )
      .thenStands('2026-04-01', '企画課', ['統計係', '調整係']);
  });
});
