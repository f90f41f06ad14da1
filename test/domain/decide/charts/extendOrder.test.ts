import { knowing } from '../../../support/amending.js';
import { allOf, city, correct, extend, listed, record, takeBack, widen } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const D0 = '2020-04-01';
const D1 = '2025-04-01';
const town = city(tree('甲課', '乙課', '丙課'));
const tied = (...names: string[]) => names.map((name) => listed(name, { unit: name }));

describe('on the day of the later chart, a sibling that it does not name', () => {
  it('keeps its place when it is found to have begun earlier', () => {
    knowing(town, extend(D0, tied('甲課', '丙課')))
      .when(correct('t:e2', { effectiveOn: '2023-10-01', create: { unit: unit('乙課', { after: '甲課' }) } }))
      .thenStands('2023-10-01', '甲課', '乙課', '丙課')
      .thenStands(D1, '甲課', '乙課', '丙課');
  });

  it('keeps its place when it was left out of both charts', () => {
    knowing(town, extend(D0, tied('甲課', '乙課', '丙課')))
      .when(widen([...tied('甲課'), ...allOf('一課', '二課'), ...tied('乙課')]))
      .thenStands(D1, '甲課', '一課', '二課', '乙課', '丙課');
    knowing(town, extend(D0, tied('甲課', '乙課', '丙課')))
      .when(widen([...allOf('一課'), ...tied('甲課')]))
      .thenStands(D1, '一課', '甲課', '乙課', '丙課');
  });

  it('stays after the same sibling when the later chart has another order', () => {
    knowing(
      town,
      extend(D0, tied('丙課', '乙課', '甲課')),
      record('2021-04-01', { create: { unit: unit('戊課', { after: '丙課' }) } }),
    )
      .when(record(D1, { create: { unit: unit('丁課', { after: '丙課' }) } }))
      .thenStands('2021-04-01', '丙課', '戊課', '乙課', '甲課')
      .thenStands(D1, '甲課', '乙課', '丙課', '丁課', '戊課');
  });

  it('keeps its place when its end is voided', () => {
    knowing(town, extend(D0, [...tied('甲課'), listed('丁課'), ...tied('乙課', '丙課')]))
      .when(takeBack(`UnitAbolished ${D1}`))
      .thenStands(D1, '甲課', '丁課', '乙課', '丙課');
  });
});
