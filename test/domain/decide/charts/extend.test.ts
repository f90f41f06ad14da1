import { knowing } from '../../../support/amending.js';
import { allOf, city, extend, listed, record } from '../../../support/commands.js';
import { tree } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const D0 = '2020-04-01';
const D1 = '2025-04-01';
const town = city(tree('総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課']));

/** The chart of D1, with all its units tied. */
const same = [
  listed('総務部', { unit: '総務部' }, [
    listed('総務課', { unit: '総務部/総務課' }, [listed('文書係', { unit: 't:u3' })]),
    listed('管財課', { unit: 't:u4' }),
  ]),
  listed('企画部', { unit: 't:u5' }, [listed('企画課', { unit: '企画部/企画課' })]),
];

describe('an older chart', () => {
  it('that is the same makes its units exist from its day on', () => {
    knowing(town)
      .when(extend(D0, same))
      .thenWarns()
      .thenRecords(...Array(6).fill(`UnitStated ${D0}`))
      .thenStands('2020-03-31')
      .thenStands(D0, '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'])
      .thenStands(D1, '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'])
      .thenShows(D0, '総務部/総務課', { id: 't:u2' })
      .thenIsEffective('t:e2', { effectiveOn: D1, precision: 'UNCERTAIN' })
      .thenIsEffective('t:e8', { effectiveOn: D0, precision: 'DAY' });
  });

  it('has other names, kinds, places and orders of its units, which change to those of the later one', () => {
    knowing(town)
      .when(
        extend(D0, [
          listed('企画財政部', { unit: '企画部' }, [
            listed('庶務室', { unit: '総務部/総務課', kind: '室', displayName: '(庶務室)' }, [
              listed('文書係', { unit: 't:u3' }),
            ]),
          ]),
          listed('総務部', { unit: '総務部' }, [
            listed('企画課', { unit: 't:u6' }),
            listed('管財課', { unit: 't:u4' }),
          ]),
        ]),
      )
      .thenStands(D0, '企画財政部', ['庶務室', ['文書係']], '総務部', ['企画課', '管財課'])
      .thenShows(D0, '企画財政部/庶務室', { id: 't:u2', kind: '室', displayName: '(庶務室)' })
      .thenStands(D1, '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'])
      .thenShows(D1, '総務部/総務課', { id: 't:u2', kind: '課', displayName: undefined });
  });

  it('lists only some units: the others begin on the day of the later one, or perhaps before', () => {
    knowing(town)
      .when(extend(D0, [listed('総務部', { unit: '総務部' }, [listed('管財課', { unit: 't:u4' })])]))
      .thenStands(D0, '総務部', ['管財課'])
      .thenStands('2025-03-31', '総務部', ['管財課'])
      .thenStands(D1, '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'])
      .thenIsEffective('t:e5', { effectiveOn: D1, precision: 'UNCERTAIN' });
  });

  it('lists other units, with new ids: they end by the day of the later one, on an unknown day', () => {
    knowing(town)
      .when(extend(D0, [...same, listed('秘書室', {}, allOf('秘書係'))]))
      .thenRecords(...Array(8).fill(`UnitStated ${D0}`), `UnitAbolished ${D1}`, `UnitAbolished ${D1}`)
      .thenStands('2025-03-31', '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'], '秘書室', [
        '秘書係',
      ])
      .thenStands(D1, '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'])
      .thenShows(D0, '秘書室', { id: 't:u7' })
      .thenShows(D0, '秘書室/秘書係', { id: 't:u8' })
      .thenIsEffective(`UnitAbolished ${D1} #1`, {
        data: { unit: 't:u7' },
        precision: 'UNCERTAIN',
        reorganization: undefined,
      });
  });

  it('may list units below a unit that ends: they move elsewhere', () => {
    knowing(town)
      .when(extend(D0, [listed('庶務部', {}, [listed('総務課', { unit: 't:u2' }, allOf('統計係'))])]))
      .thenStands(D0, '庶務部', ['総務課', ['統計係']])
      .thenStands(D1, '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課']);
  });

  it('may use the name of a unit that it is not', () => {
    knowing(town)
      .when(extend(D0, allOf('総務部', ['総務課'])))
      .thenShows(D0, '総務部', { id: 't:u7' })
      .thenShows('2025-03-31', '総務部/総務課', { id: 't:u8' })
      .thenShows(D1, '総務部/総務課', { id: 't:u2' });
  });

  it('says how much it covers, else as much as the later one', () => {
    knowing(town)
      .when(extend(D0, same, { coverage: 'PARTIAL' }))
      .thenCovers([D0, D1, 'PARTIAL'], [D1, null, 'COMPLETE']);
    knowing(town).when(extend(D0, same)).thenCovers([D0, null, 'COMPLETE']);
    knowing({ ...town, coverage: 'PARTIAL' })
      .when(extend(D0, same, { coverage: 'COMPLETE' }))
      .thenCovers([D0, D1, 'COMPLETE'], [D1, null, 'PARTIAL']);
  });

  it('may turn up again and again, each older', () => {
    knowing(town, extend(D0, [...same, listed('秘書室')]))
      .when(
        extend('2010-04-01', [
          listed('秘書課', { unit: '秘書室' }),
          listed('総務部', { unit: '総務部' }),
          listed('監査室'),
        ]),
      )
      .thenStands('2010-04-01', '秘書課', '総務部', '監査室')
      .thenStands(D0, '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'], '秘書室')
      .thenStands(D1, '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'])
      .thenShows('2010-04-01', '秘書課', { id: 't:u7' })
      .thenShows('2010-04-01', '監査室', { id: 't:u8' })
      .thenIsEffective('t:e8', { effectiveOn: D0, precision: 'UNCERTAIN' });
  });

  it('does not change the events after the later one', () => {
    knowing(
      town,
      record(
        '2026-04-01',
        { rename: { unit: '総務部', name: '行政部' } },
        { abolish: { unit: '企画部/企画課' } },
      ),
    )
      .when(extend(D0, same))
      .thenStands('2026-04-01', '行政部', ['総務課', ['文書係'], '管財課'], '企画部');
  });
});
