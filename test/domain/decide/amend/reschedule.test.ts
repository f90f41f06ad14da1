import { knowing } from '../../../support/amending.js';
import { city, correct, record, reschedule, takeBack, withdraw } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const town = city(tree('総務課', ['文書係', '統計係'], '企画課'));
const renamed = record('2026-04-01', { rename: { unit: '総務課', name: '庶務課' } });
const staged = record(
  '2026-04-01',
  { rename: { unit: '総務課', name: '庶務課' } },
  { effectiveOn: '2026-10-01', rename: { unit: '企画課', name: '政策課' } },
);

describe('rescheduling a reorganization', () => {
  it('lets it take effect later', () => {
    knowing(town, renamed)
      .when(reschedule('t:r1', '2026-10-01'))
      .thenWarns()
      .thenRecords('ReorganizationRescheduled 2026-10-01')
      .thenStands('2026-09-30', '総務課', ['文書係', '統計係'], '企画課')
      .thenStands('2026-10-01', '庶務課', ['文書係', '統計係'], '企画課')
      .thenSupersededBy('UnitRenamed 2026-04-01', 'ReorganizationRescheduled 2026-10-01');
  });

  it('lets it take effect earlier', () => {
    knowing(town, renamed)
      .when(reschedule('t:r1', '2025-04-02'))
      .thenRecords('ReorganizationRescheduled 2025-04-02')
      .thenStands('2025-04-01', '総務課', ['文書係', '統計係'], '企画課')
      .thenStands('2025-04-02', '庶務課', ['文書係', '統計係'], '企画課');
  });

  it('moves its new units, duties and posts as well', () => {
    knowing(
      town,
      record(
        '2026-04-01',
        { create: { unit: unit('広報課') } },
        { transferDuty: { duty: '広報', to: ['広報課'] } },
        { createPost: { name: '広報監', unit: '広報課' } },
        { oversee: { unit: '広報課', posts: ['広報監'] } },
      ),
    )
      .when(reschedule('t:r1', '2026-07-01'))
      .thenStands('2026-06-30', '総務課', ['文書係', '統計係'], '企画課')
      .thenPost('2026-06-30', 't:p1', null)
      .thenShows('2026-07-01', '広報課', { id: 't:u5' })
      .thenHold('2026-07-01', 't:d1', '広報課')
      .thenPost('2026-07-01', 't:p1', { name: '広報監', unit: 't:u5' })
      .thenOversee('2026-07-01', '広報課', 't:p1');
  });

  it('does not move changes with a day of their own, and warns of it', () => {
    knowing(town, staged)
      .when(reschedule('t:r1', '2026-07-01'))
      .thenWarns('OWN_DAYS_STAY effectiveOn')
      .thenLists('UnitRenamed 2026-10-01')
      .thenSays('2026-10-01', '1')
      .thenStands('2026-06-30', '総務課', ['文書係', '統計係'], '企画課')
      .thenStands('2026-07-01', '庶務課', ['文書係', '統計係'], '企画課')
      .thenStands('2026-10-01', '庶務課', ['文書係', '統計係'], '政策課')
      .thenSupersededBy('UnitRenamed 2026-10-01', null);
  });

  it('does not move a change to which a correction gave a day of its own', () => {
    knowing(
      town,
      renamed,
      correct('UnitRenamed 2026-04-01', {
        effectiveOn: '2026-05-01',
        rename: { unit: '総務課', name: '行政課' },
      }),
    )
      .when(reschedule('t:r1', '2026-10-01'))
      .thenWarns('OWN_DAYS_STAY effectiveOn')
      .thenLists('UnitRenamed 2026-04-01')
      .thenSays('2026-05-01')
      .thenStands('2026-05-01', '行政課', ['文書係', '統計係'], '企画課')
      .thenSupersededBy('UnitRenamed 2026-04-01', 'EventCorrected 2026-05-01');
  });

  it('moves a change that was corrected without a day', () => {
    knowing(town, renamed, correct('UnitRenamed 2026-04-01', { rename: { unit: '総務課', name: '行政課' } }))
      .when(reschedule('t:r1', '2026-10-01'))
      .thenWarns()
      .thenStands('2026-09-30', '総務課', ['文書係', '統計係'], '企画課')
      .thenStands('2026-10-01', '行政課', ['文書係', '統計係'], '企画課')
      .thenSupersededBy('UnitRenamed 2026-04-01', 'ReorganizationRescheduled 2026-10-01');
  });

  it('may happen again: the latest day is in effect', () => {
    knowing(town, renamed, reschedule('t:r1', '2026-10-01'))
      .when(reschedule('t:r1', '2026-07-01'))
      .thenStands('2026-06-30', '総務課', ['文書係', '統計係'], '企画課')
      .thenStands('2026-07-01', '庶務課', ['文書係', '統計係'], '企画課')
      .thenSupersededBy('ReorganizationRescheduled 2026-10-01', 'ReorganizationRescheduled 2026-07-01')
      .when(reschedule('t:r1', '2026-04-01'))
      .thenStands('2026-04-01', '庶務課', ['文書係', '統計係'], '企画課');
  });

  it('is undone by voiding it: the day before it is restored', () => {
    knowing(town, renamed, reschedule('t:r1', '2026-10-01'), reschedule('t:r1', '2027-04-01'))
      .when(takeBack('ReorganizationRescheduled 2027-04-01'))
      .thenRecords('EventVoided 2026-10-01')
      .thenStands('2026-09-30', '総務課', ['文書係', '統計係'], '企画課')
      .thenStands('2026-10-01', '庶務課', ['文書係', '統計係'], '企画課')
      .thenSupersededBy('ReorganizationRescheduled 2027-04-01', 'EventVoided 2026-10-01')
      .thenSupersededBy('ReorganizationRescheduled 2026-10-01', null)
      .when(takeBack('ReorganizationRescheduled 2026-10-01'))
      .thenStands('2026-04-01', '庶務課', ['文書係', '統計係'], '企画課')
      .thenSupersededBy('UnitRenamed 2026-04-01', null);
  });

  it('puts new units of two reorganizations in the order in which they were recorded', () => {
    knowing(
      town,
      record('2026-04-01', { create: { unit: unit('一課') } }),
      record('2026-07-01', { create: { unit: unit('二課') } }),
    )
      .when(reschedule('t:r1', '2026-07-01'))
      .thenStands('2026-07-01', '総務課', ['文書係', '統計係'], '企画課', '一課', '二課');
  });
});

describe('rescheduling is refused', () => {
  it('when there is no such reorganization', () => {
    knowing(town, renamed)
      .when(reschedule('t:r2', '2026-10-01'))
      .thenRefuses('UNKNOWN_REORGANIZATION reorganization')
      .thenSays('t:r2');
  });

  it('when it takes effect on that day already', () => {
    knowing(town, renamed)
      .when(reschedule('t:r1', '2026-04-01'))
      .thenRefuses('SAME_DAY effectiveOn')
      .thenSays('機構改正', '2026-04-01');
    knowing(town, renamed, reschedule('t:r1', '2026-10-01'))
      .when(reschedule('t:r1', '2026-10-01'))
      .thenRefuses('SAME_DAY effectiveOn')
      .thenSays('2026-10-01');
  });

  it("when the day does not lie after the baseline's", () => {
    for (const day of ['2025-04-01', '2025-03-31'])
      knowing(town, renamed)
        .when(reschedule('t:r1', day))
        .thenRefuses('NOT_AFTER_BASELINE effectiveOn')
        .thenSays(day, '2025-04-01');
  });

  it('when it was withdrawn', () => {
    knowing(town, renamed, withdraw('t:r1'))
      .when(reschedule('t:r1', '2026-10-01'))
      .thenRefuses('REORGANIZATION_WITHDRAWN reorganization')
      .thenLists('ReorganizationWithdrawn 2026-04-01')
      .thenSays('機構改正', 't:e6');
  });

  it('when later events need it before its new day: they are listed', () => {
    knowing(
      town,
      record('2026-04-01', { create: { unit: unit('広報課') } }),
      record('2026-07-01', { rename: { unit: '広報課', name: '広聴課' } }),
      record('2026-08-01', { create: { unit: unit('広報係', { under: '広聴課' }) } }),
      record('2026-10-01', { rename: { unit: '広聴課', name: '広報室' } }),
    )
      .when(reschedule('t:r1', '2026-09-01'))
      .thenRefuses('NOT_STANDING_ON_EVE effectiveOn', 'PARENT_NOT_STANDING effectiveOn')
      .thenLists('UnitRenamed 2026-07-01', 'UnitCreated 2026-08-01');
  });

  it('when a unit that it changes no longer exists: the event that ended it is listed', () => {
    knowing(
      town,
      renamed,
      record('2026-07-01', { abolish: { unit: '企画課' } }),
      record('2026-05-01', { rename: { unit: '企画課', name: '政策課' } }),
    )
      .when(reschedule('t:r3', '2026-10-01'))
      .thenRefuses('NOT_STANDING_ON_EVE effectiveOn')
      .thenLists('UnitAbolished 2026-07-01', 'UnitRenamed 2026-05-01')
      .thenSays('企画課', '2026-10-01');
  });

  it('when another change of that day is in the way', () => {
    knowing(town, renamed, record('2026-07-01', { rename: { unit: '庶務課', name: '行政課' } }))
      .when(reschedule('t:r1', '2026-07-01'))
      .thenRefuses('ALREADY_CHANGED_THAT_DAY effectiveOn')
      .thenLists('UnitRenamed 2026-04-01', 'UnitRenamed 2026-07-01');
  });
});
