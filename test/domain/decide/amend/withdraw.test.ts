import { knowing } from '../../../support/amending.js';
import { city, record, reschedule, takeBack, withdraw } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const town = city(tree('総務課', ['文書係'], '企画課'));
const reform = record(
  '2026-04-01',
  { rename: { unit: '総務課', name: '庶務課' } },
  { create: { unit: unit('広報課') } },
  { effectiveOn: '2026-10-01', abolish: { unit: '企画課' } },
);

describe('withdrawing a reorganization', () => {
  it('undoes all its changes, on every day', () => {
    knowing(town, reform)
      .when(withdraw('t:r1', '2026-03-01'))
      .thenWarns()
      .thenRecords('ReorganizationWithdrawn 2026-04-01')
      .thenStands('2026-04-01', '総務課', ['文書係'], '企画課')
      .thenStands('2026-10-01', '総務課', ['文書係'], '企画課')
      .thenIsEffective('UnitRenamed 2026-04-01', null)
      .thenSupersededBy('UnitAbolished 2026-10-01', 'ReorganizationWithdrawn 2026-04-01');
  });

  it('undoes changes that were rescheduled', () => {
    knowing(town, reform, reschedule('t:r1', '2026-07-01'))
      .when(withdraw('t:r1'))
      .thenRecords('ReorganizationWithdrawn 2026-07-01')
      .thenStands('2026-12-31', '総務課', ['文書係'], '企画課')
      .thenSupersededBy('ReorganizationRescheduled 2026-07-01', 'ReorganizationWithdrawn 2026-07-01');
  });

  it('is undone by voiding it: the changes take effect on the day to which they were rescheduled', () => {
    knowing(town, reform, reschedule('t:r1', '2026-07-01'), withdraw('t:r1'))
      .when(takeBack('ReorganizationWithdrawn 2026-07-01'))
      .thenWarns()
      .thenRecords('EventVoided 2026-07-01')
      .thenStands('2026-06-30', '総務課', ['文書係'], '企画課')
      .thenStands('2026-07-01', '庶務課', ['文書係'], '企画課', '広報課')
      .thenStands('2026-10-01', '庶務課', ['文書係'], '広報課')
      .thenSupersededBy('UnitRenamed 2026-04-01', 'ReorganizationRescheduled 2026-07-01')
      .when(withdraw('t:r1'))
      .thenStands('2026-12-31', '総務課', ['文書係'], '企画課');
  });

  it('has no effect when it is restored but a later rescheduling is in effect: the latest amendment decides', () => {
    knowing(
      town,
      reform,
      withdraw('t:r1'),
      takeBack('ReorganizationWithdrawn 2026-04-01'),
      reschedule('t:r1', '2026-07-01'),
    )
      .when(takeBack('EventVoided 2026-04-01'))
      .thenStands('2026-07-01', '庶務課', ['文書係'], '企画課', '広報課')
      .thenSupersededBy('UnitRenamed 2026-04-01', 'ReorganizationRescheduled 2026-07-01')
      .thenSupersededBy('UnitAbolished 2026-10-01', null)
      .thenSupersededBy('ReorganizationWithdrawn 2026-04-01', 'ReorganizationRescheduled 2026-07-01');
  });

  it('does not give the ids of its units to other units', () => {
    knowing(town, reform, withdraw('t:r1'))
      .when(record('2026-04-01', { create: { unit: unit('広聴課') } }))
      .thenShows('2026-04-01', '広聴課', { id: 't:u5' });
  });

  it('does not change another reorganization of the same day', () => {
    knowing(town, reform, record('2026-04-01', { rename: { unit: '総務課/文書係', name: '法制係' } }))
      .when(withdraw('t:r1'))
      .thenStands('2026-04-01', '総務課', ['法制係'], '企画課');
  });
});

describe('withdrawing is refused', () => {
  it('when there is no such reorganization', () => {
    knowing(town)
      .when(withdraw('t:r1'))
      .thenRefuses('UNKNOWN_REORGANIZATION reorganization')
      .thenSays('t:r1');
  });

  it('when it was withdrawn already', () => {
    knowing(town, reform, withdraw('t:r1'))
      .when(withdraw('t:r1'))
      .thenRefuses('REORGANIZATION_WITHDRAWN reorganization')
      .thenLists('ReorganizationWithdrawn 2026-04-01')
      .thenSays('機構改正', 't:e7');
  });

  it('when later events build on it: they are listed', () => {
    knowing(
      town,
      reform,
      record('2026-11-01', { create: { unit: unit('広報係', { under: '広報課' }) } }),
      record('2026-12-01', { rename: { unit: '広報課', name: '広聴課' } }),
      record('2027-01-01', { create: { unit: unit('企画課') } }),
      record('2027-02-01', { reinstate: { unit: 't:u3', name: '旧企画課' } }),
    )
      .when(withdraw('t:r1'))
      .thenRefuses(
        'NOT_ENDED reorganization',
        'NOT_STANDING_ON_EVE reorganization',
        'PARENT_NOT_STANDING reorganization',
        'SIBLING_NAME_TAKEN reorganization',
      )
      .thenLists(
        'UnitStated 2025-04-01',
        'UnitCreated 2026-11-01',
        'UnitRenamed 2026-12-01',
        'UnitCreated 2027-01-01',
        'UnitReinstated 2027-02-01',
      );
  });

  it('and so is voiding the withdrawal when later records conflict with the reorganization', () => {
    knowing(
      town,
      reform,
      withdraw('t:r1'),
      record('2026-04-01', { rename: { unit: '総務課', name: '行政課' } }),
      record('2026-12-01', { rename: { unit: '企画課', name: '政策課' } }),
    )
      .when(takeBack('ReorganizationWithdrawn 2026-04-01'))
      .thenRefuses('ALREADY_CHANGED_THAT_DAY event', 'NOT_STANDING_ON_EVE event')
      .thenLists(
        'UnitRenamed 2026-04-01',
        'UnitAbolished 2026-10-01',
        'UnitRenamed 2026-04-01',
        'UnitRenamed 2026-12-01',
      );
  });
});
