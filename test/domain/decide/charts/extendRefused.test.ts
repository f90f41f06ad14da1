import { knowing } from '../../../support/amending.js';
import { allOf, city, extend, listed, record, takeBack } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const D0 = '2020-04-01';
const D1 = '2025-04-01';
const town = city(tree('総務部', ['総務課'], '企画部'));

describe('an older chart is refused', () => {
  it('when its day is not earlier', () => {
    for (const day of [D1, '2026-04-01'])
      knowing(town)
        .when(extend(day, allOf('総務部')))
        .thenRefuses('NOT_BEFORE_BASELINE knownFrom')
        .thenSays(day, D1);
    knowing(town, extend(D0, allOf('秘書室')))
      .when(extend('2022-04-01', allOf('総務部')))
      .thenRefuses('NOT_BEFORE_BASELINE knownFrom')
      .thenSays('2022-04-01', D0);
  });

  it('when its coverage is said to be unknown', () => {
    const command = extend(D0, allOf('総務部'), { coverage: 'UNKNOWN' });
    knowing(town).when(command).thenRefuses('COVERAGE_NOT_STATED coverage');
  });

  it('when two of its units are tied to one', () => {
    knowing(town)
      .when(extend(D0, [listed('総務部', { unit: '総務部' }), listed('企画部', { unit: 't:u1' })]))
      .thenRefuses('REPEATED_UNIT units[1].unit')
      .thenIsAbout('t:u1');
  });

  it('when a unit is tied to one that came later, whether by id or by path', () => {
    const created = record('2026-04-01', { create: { unit: unit('情報部') } });
    knowing(town, created)
      .when(extend(D0, [listed('情報部', { unit: 't:u4' })]))
      .thenRefuses('NOT_IN_LATER_CHART units[0].unit')
      .thenIsAbout('t:u4')
      .thenSays('t:u4', D1);
    knowing(town, created)
      .when(extend(D0, [listed('情報部', { unit: '情報部' })]))
      .thenRefuses('UNKNOWN_UNIT units[0].unit')
      .thenSays('情報部', D1);
  });

  it('when a unit is tied to one that the later chart no longer names, its record having been voided', () => {
    knowing(town, takeBack('UnitStated 企画部'))
      .when(extend(D0, [listed('企画部', { unit: 't:u3' })]))
      .thenRefuses('NOT_IN_LATER_CHART units[0].unit');
  });

  it('when a path, a ref or an id leads nowhere', () => {
    knowing(town)
      .when(
        extend(D0, [
          listed('総務部', { unit: '総務部' }, [listed('人事課', { unit: '総務部/人事課' })]),
          listed('企画部', { unit: '@企画' }),
          listed('会計課', { unit: 't:u9' }),
        ]),
      )
      .thenRefuses(
        'UNKNOWN_REF units[1].unit',
        'UNKNOWN_UNIT units[0].children[0].unit',
        'UNKNOWN_UNIT units[2].unit',
      );
  });

  it('when two siblings have one name, each pair once', () => {
    knowing(town)
      .when(extend(D0, [listed('総務部', { unit: '総務部' }, allOf('総務課', '総務課')), listed('総務部')]))
      .thenRefuses('SIBLING_NAME_TAKEN units[0].children[1].name', 'SIBLING_NAME_TAKEN units[1].name')
      .thenSays(D0);
  });

  it('when two units have one ref', () => {
    knowing(town)
      .when(extend(D0, [listed('甲部', { ref: '甲' }), listed('乙部', { ref: '甲' })]))
      .thenRefuses('DUPLICATE_REF units[1].ref');
  });

  it('when a duty or post moves to a unit that ends by the later chart', () => {
    knowing(town)
      .when(
        extend(D0, allOf('総務部'), {
          duties: [
            { name: '広報', holders: ['秘書室'] },
            { name: '統計', holders: [] },
          ],
          posts: [{ name: '部長', unit: '企画部', oversees: ['総務部', '総務部/総務課'] }],
        }),
      )
      .thenRefuses(
        'EMPTY_LIST duties[1].holders',
        'UNKNOWN_UNIT duties[0].holders[0]',
        'UNKNOWN_UNIT posts[0].oversees[1]',
        'UNKNOWN_UNIT posts[0].unit',
      );
  });
});
