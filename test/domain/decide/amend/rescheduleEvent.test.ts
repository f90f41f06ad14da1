import { knowing } from '../../../support/amending.js';
import { city, correct, record, reschedule, rescheduleEvent, takeBack } from '../../../support/commands.js';
import { tree } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const town = city(tree('総務課', '企画課'));
const renames = record(
  '2026-04-01',
  { rename: { unit: '総務課', name: '庶務課' }, clause: '(1)' },
  { rename: { unit: '企画課', name: '政策課' } },
);
const [first, second] = ['t:e3', 't:e4'];

describe('rescheduling one change', () => {
  it('moves that change only, and keeps everything else of it', () => {
    knowing(town, renames)
      .when(rescheduleEvent(first, '2026-10-01'))
      .thenStands('2026-04-01', '総務課', '政策課')
      .thenStands('2026-10-01', '庶務課', '政策課')
      .thenIsEffective(first, { effectiveOn: '2026-10-01', clause: '(1)', ownDay: true });
  });

  it('gives it a day of its own, which the reorganization no longer moves', () => {
    knowing(town, renames, rescheduleEvent(first, '2026-10-01'))
      .when(reschedule('t:r1', '2026-07-01'))
      .thenWarns('OWN_DAYS_STAY effectiveOn')
      .thenStands('2026-07-01', '総務課', '政策課')
      .thenStands('2026-10-01', '庶務課', '政策課');
  });

  it('is undone by voiding it', () => {
    knowing(town, renames, rescheduleEvent(first, '2026-10-01'))
      .when(takeBack('t:e5'))
      .thenStands('2026-04-01', '庶務課', '政策課');
  });

  it('keeps what a correction said', () => {
    knowing(town, renames, correct(first, { rename: { unit: '総務課', name: '管理課' } }))
      .when(rescheduleEvent(first, '2026-10-01'))
      .thenStands('2026-09-30', '総務課', '政策課')
      .thenStands('2026-10-01', '管理課', '政策課');
  });

  it('moves an event that a correction brought back after its voiding', () => {
    const corrected = correct(first, { rename: { unit: '総務課', name: '管理課' } });
    knowing(town, renames, takeBack(first), corrected)
      .when(rescheduleEvent(first, '2026-10-01'))
      .thenStands('2026-09-30', '総務課', '政策課')
      .thenStands('2026-10-01', '管理課', '政策課');
  });

  it('is refused where the day is the same, or not after the baseline', () => {
    knowing(town, renames).when(rescheduleEvent(second, '2026-04-01')).thenRefuses('SAME_DAY effectiveOn');
    knowing(town, renames)
      .when(rescheduleEvent(second, '2025-04-01'))
      .thenRefuses('NOT_AFTER_BASELINE effectiveOn');
  });

  it('is refused for a statement of a chart, a voided event, an amendment and an unknown event', () => {
    knowing(town, renames).when(rescheduleEvent('t:e1', '2026-10-01')).thenRefuses('NOT_RESCHEDULABLE event');
    knowing(town, renames, takeBack(first))
      .when(rescheduleEvent(first, '2026-10-01'))
      .thenRefuses('ALREADY_VOIDED event');
    knowing(town, renames, rescheduleEvent(first, '2026-10-01'))
      .when(rescheduleEvent('t:e5', '2026-11-01'))
      .thenRefuses('CORRECT_THE_ORIGINAL event');
    knowing(town, renames).when(rescheduleEvent('t:e99', '2026-10-01')).thenRefuses('UNKNOWN_EVENT event');
  });

  it('is refused where other changes need the earlier day', () => {
    knowing(town, renames, record('2026-06-01', { rename: { unit: '庶務課', name: '総務部' } }))
      .when(rescheduleEvent(first, '2026-06-01'))
      .thenRefuses('ALREADY_CHANGED_THAT_DAY effectiveOn');
  });
});
