import type { Change } from '../../../../src/domain/words/change.js';
import { knowing } from '../../../support/amending.js';
import { city, correct, record, takeBack } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, expect, it } from '../../../support/jest.js';
import { historyOf } from '../../../support/recorded.js';

const town = city(tree('総務課', ['文書係'], '企画課', '情報課'));
const FIRST = '2026-04-01';
const LATER = '2027-04-01';

describe('a change that comes to ask for what is so already', () => {
  /** The first change, what it is corrected to, and the later change that then changes nothing. */
  const cases: [string, Change, Change, Change][] = [
    [
      'a name',
      { rename: { unit: '総務課', name: '庶務課' } },
      { rename: { unit: '総務課', name: '行政課' } },
      { rename: { unit: 't:u1', name: '行政課' } },
    ],
    [
      'a kind',
      { reclassify: { unit: '総務課', kind: '室' } },
      { reclassify: { unit: '総務課', kind: '班' } },
      { reclassify: { unit: 't:u1', kind: '班' } },
    ],
    [
      'a parent',
      { transfer: { unit: '総務課/文書係', under: '企画課' } },
      { transfer: { unit: '総務課/文書係', under: '情報課' } },
      { transfer: { unit: 't:u2', under: '情報課' } },
    ],
    [
      'the name of the organization',
      { renameOrganization: { name: '甲市' } },
      { renameOrganization: { name: '乙市' } },
      { renameOrganization: { name: '乙市' } },
    ],
  ];

  it.each(cases)('stays recorded and changes nothing: %s', (_, first, corrected, later) => {
    const recorded = [record(FIRST, first), record(LATER, later)];
    knowing(town, ...recorded)
      .when(correct('t:e5', corrected))
      .thenWarns()
      .thenIsEffective('t:e6', { effectiveOn: LATER })
      .thenSupersededBy('t:e6', null);
    const latest = historyOf(town, [...recorded, correct('t:e5', corrected)]).latest;
    expect([...latest.units.now.values()].map(({ from }) => from)).not.toContain(LATER);
  });

  it('takes effect again when the correction is voided', () => {
    knowing(
      town,
      record(FIRST, { rename: { unit: '総務課', name: '庶務課' } }),
      record(LATER, { rename: { unit: '庶務課', name: '行政課' } }),
    )
      .when(correct('t:e5', { rename: { unit: '総務課', name: '行政課' } }))
      .thenShows(LATER, '行政課', { because: 't:e5' })
      .when(takeBack('t:e7'))
      .thenShows(LATER, '行政課', { because: 't:e6' });
  });

  it('is one before which the same change is recorded on an earlier day, too', () => {
    knowing(town, record(LATER, { rename: { unit: '総務課', name: '庶務課' } }))
      .when(record(FIRST, { rename: { unit: '総務課', name: '庶務課' } }))
      .thenWarns()
      .thenShows(LATER, '庶務課', { because: 't:e6' })
      .thenIsEffective('t:e5', { effectiveOn: LATER });
  });
});

describe('a day that is known only to the month', () => {
  it('takes effect on the day that is recorded, be it the 15th', () => {
    knowing(town)
      .when(record('2026-04-15', { precision: 'MONTH', create: { unit: unit('広報課') } }))
      .thenStands('2026-04-14', '総務課', ['文書係'], '企画課', '情報課')
      .thenStands('2026-04-15', '総務課', ['文書係'], '企画課', '情報課', '広報課')
      .thenIsEffective('UnitCreated 2026-04-15', { effectiveOn: '2026-04-15', precision: 'MONTH' });
  });
});
