import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('企画部', ['企画課', ['政策係', '統計係'], '情報課']);
const into = [
  unit('政策課', { ref: 'policy', under: '企画部', after: '' }),
  unit('調整課', { ref: 'coordination', under: '企画部', after: '@policy' }),
];
const moved = [
  { transfer: { unit: '企画部/企画課/政策係', under: '@policy' } },
  { transfer: { unit: '企画部/企画課/統計係', under: '@coordination' } },
];

describe('splitting a unit', () => {
  it('ends it, and begins the new ones', () => {
    given(city)
      .when(on('2026-04-01', { split: { unit: '企画部/企画課', into } }, ...moved))
      .thenStands('2026-03-31', '企画部', ['企画課', ['政策係', '統計係'], '情報課'])
      .thenStands('2026-04-01', '企画部', ['政策課', ['政策係'], '調整課', ['統計係'], '情報課']);
  });

  it('with keep, the unit continues beside the new ones and keeps its children', () => {
    given(city)
      .when(on('2026-04-01', { split: { unit: '企画部/企画課', keep: true, into: into.slice(0, 1) } }))
      .thenStands('2026-04-01', '企画部', ['政策課', '企画課', ['政策係', '統計係'], '情報課'])
      .thenKeeps('企画部/企画課', '企画部/企画課');
  });

  it('records whether the unit is kept', () => {
    given(tree('政策係'))
      .when(on('2026-04-01', { split: { unit: '政策係', into: [unit('一係'), unit('二係')] } }))
      .thenRecords({
        type: 'UnitSplit',
        data: {
          unit: '政策係',
          keep: false,
          into: [
            { unit: '一係', name: '一係', kind: '係', parent: null },
            { unit: '二係', name: '二係', kind: '係', parent: null },
          ],
        },
      });
  });

  it('may give one part the old name', () => {
    given(tree('政策係', '統計係'))
      .when(
        on('2026-04-01', {
          split: { unit: '政策係', into: [unit('調整係', { after: '' }), unit('政策係')] },
        }),
      )
      .thenStands('2026-04-01', '調整係', '統計係', '政策係')
      .thenShows('政策係', { because: 't:e3' });
  });

  it('may give one part the old name and place others after it or under it', () => {
    given(tree('企画課', ['政策係', '統計係']))
      .when(
        on('2026-04-01', {
          split: {
            unit: '企画課/政策係',
            into: [
              unit('政策係', { under: '企画課', after: '' }),
              unit('調整係', { under: '企画課', after: '企画課/政策係' }),
            ],
          },
        }),
      )
      .thenStands('2026-04-01', '企画課', ['政策係', '調整係', '統計係']);
    given(tree('企画課', '情報課'))
      .when(
        on('2026-04-01', {
          split: {
            unit: '企画課',
            into: [
              unit('統計班', { under: '企画課/調整係' }),
              unit('調整係', { under: '企画課' }),
              unit('企画課'),
            ],
          },
        }),
      )
      .thenStands('2026-04-01', '情報課', '企画課', ['調整係', ['統計班']]);
  });

  it('cannot place its parts under itself where none of them has the old name', () => {
    given(tree('企画課', '情報課'))
      .when(
        on('2026-04-01', {
          split: { unit: '企画課', into: [unit('調整係', { under: '企画課' }), unit('政策課')] },
        }),
      )
      .thenRefuses('PARENT_NOT_STANDING changes[0].split.unit');
  });

  it('keeping it refuses a part of its name', () => {
    given(tree('政策係'))
      .when(on('2026-04-01', { split: { unit: '政策係', keep: true, into: [unit('政策係')] } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].split.into[0].name')
      .thenSays('政策係');
  });

  it('requires its children to be moved or ended, and names those that are not', () => {
    given(city)
      .when(on('2026-04-01', { split: { unit: '企画部/企画課', into } }, ...moved.slice(0, 1)))
      .thenRefuses('CHILDREN_REMAIN changes[0].split.unit')
      .thenSays('企画部/企画課', '統計係', '2026-04-01')
      .thenIsAbout('t:u2', 't:u4');
  });
});
