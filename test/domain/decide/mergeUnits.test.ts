import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const sections = tree('総務課', ['文書係', '情報公開係', '統計係']);
const departments = tree('甲部', ['甲一課', ['甲一係'], '甲二課'], '乙部', ['乙一課', '乙二課'], '丙部', [
  '丙課',
]);

describe('merging units', () => {
  it('into a new one ends them all', () => {
    given(sections)
      .when(
        on('2026-04-01', {
          merge: {
            units: ['総務課/文書係', '総務課/情報公開係'],
            intoNew: unit('文書情報係', { under: '総務課', after: '' }),
          },
        }),
      )
      .thenRecords({
        type: 'UnitsMerged',
        data: {
          units: ['文書係', '情報公開係'],
          into: '文書情報係',
          created: { unit: '文書情報係', name: '文書情報係', kind: '係', parent: '総務課', after: '' },
        },
      })
      .thenStands('2026-03-31', '総務課', ['文書係', '情報公開係', '統計係'])
      .thenStands('2026-04-01', '総務課', ['文書情報係', '統計係']);
  });

  it('into one of their own name gives a unit with an id of its own', () => {
    given(sections)
      .when(
        on('2026-04-01', {
          merge: {
            units: ['総務課/文書係', '総務課/情報公開係'],
            intoNew: unit('文書係', { under: '総務課' }),
          },
        }),
      )
      .thenStands('2026-04-01', '総務課', ['統計係', '文書係'])
      .thenShows('総務課/文書係', { because: 't:e5' });
  });

  it('into one that continues absorbs the others', () => {
    given(sections)
      .when(
        on('2026-04-01', { merge: { units: ['総務課/文書係', '総務課/統計係'], into: '総務課/情報公開係' } }),
      )
      .thenStands('2026-04-01', '総務課', ['情報公開係'])
      .thenKeeps('総務課/情報公開係', '総務課/情報公開係');
  });

  it('into a unit that another change creates on the same day', () => {
    const merge = { merge: { units: ['総務課/文書係', '総務課/統計係'], into: '@new' } };
    const create = { create: { unit: unit('資料係', { ref: 'new', under: '総務課' }) } };
    for (const changes of [
      [merge, create],
      [create, merge],
    ]) {
      given(sections)
        .when(on('2026-04-01', ...changes))
        .thenStands('2026-04-01', '総務課', ['情報公開係', '資料係']);
    }
  });

  it('carries their children to the result, in the order of the sources', () => {
    given(departments)
      .when(on('2026-04-01', { merge: { units: ['乙部', '甲部'], intoNew: unit('合同部') } }))
      .thenStands('2026-04-01', '丙部', ['丙課'], '合同部', [
        '乙一課',
        '乙二課',
        '甲一課',
        ['甲一係'],
        '甲二課',
      ])
      .thenKeeps('甲部/甲一課/甲一係', '合同部/甲一課/甲一係');
  });

  it('places carried children after those of the absorbing unit', () => {
    given(departments)
      .when(on('2026-04-01', { merge: { units: ['甲部', '乙部'], into: '丙部' } }))
      .thenStands('2026-04-01', '丙部', ['丙課', '甲一課', ['甲一係'], '甲二課', '乙一課', '乙二課']);
  });

  it('places carried children and units that are moved to the result in the order of the events', () => {
    const merger = { merge: { units: ['甲部', '乙部'], intoNew: unit('合同部') } };
    const created = { create: { unit: unit('新課', { under: '合同部' }) } };
    for (const [changes, names] of [
      [
        [merger, created],
        ['甲一課', ['甲一係'], '甲二課', '乙一課', '乙二課', '新課'],
      ],
      [
        [created, merger],
        ['新課', '甲一課', ['甲一係'], '甲二課', '乙一課', '乙二課'],
      ],
    ] as const)
      given(departments)
        .when(on('2026-04-01', ...changes))
        .thenStands(
          '2026-04-01',
          '丙部',
          ['丙課'],
          '合同部',
          [...names].map((name) => (typeof name === 'string' ? name : [...name])),
        );
  });

  it('does not carry a child that moves or ends that day', () => {
    given(departments)
      .when(
        on(
          '2026-04-01',
          { merge: { units: ['甲部', '乙部'], into: '丙部' } },
          { transfer: { unit: '甲部/甲二課', under: '丙部', after: '' } },
          { abolish: { unit: '乙部/乙一課' } },
        ),
      )
      .thenStands('2026-04-01', '丙部', ['甲二課', '丙課', '甲一課', ['甲一係'], '乙二課']);
  });

  it('carries a child under the name that it takes that day', () => {
    given(departments)
      .when(
        on(
          '2026-04-01',
          { merge: { units: ['乙部'], into: '丙部' } },
          { rename: { unit: '乙部/乙一課', name: '新課' } },
        ),
      )
      .thenStands('2026-04-01', '甲部', ['甲一課', ['甲一係'], '甲二課'], '丙部', ['丙課', '新課', '乙二課']);
  });

  it('is refused where two carried children have one name', () => {
    given(tree('甲部', ['庶務課'], '乙部', ['庶務課']))
      .when(on('2026-04-01', { merge: { units: ['甲部', '乙部'], intoNew: unit('合同部') } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0]')
      .thenSays('庶務課');
  });

  it('into itself is refused', () => {
    given(sections)
      .when(on('2026-04-01', { merge: { units: ['総務課/文書係', '総務課/統計係'], into: '総務課/統計係' } }))
      .thenRefuses('MERGED_INTO_ITSELF changes[0].merge.units[1]')
      .thenSays('総務課/統計係')
      .thenIsAbout('t:u4');
  });

  it('of one unit named twice is refused', () => {
    given(sections)
      .when(on('2026-04-01', { merge: { units: ['総務課/文書係', 't:u2'], into: '総務課/統計係' } }))
      .thenSays('総務課/文書係')
      .thenIsAbout('t:u2')
      .thenRefuses('REPEATED_UNIT changes[0].merge.units[1]');
  });

  it('into one that ends the same day is refused', () => {
    given(sections)
      .when(
        on(
          '2026-04-01',
          { merge: { units: ['総務課/文書係'], into: '総務課/統計係' } },
          { abolish: { unit: '総務課/統計係' } },
        ),
      )
      .thenRefuses('UNIT_ENDED changes[0].merge.into')
      .thenSays('総務課/統計係', '2026-04-01');
  });
});
