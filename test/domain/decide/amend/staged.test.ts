import { knowing } from '../../../support/amending.js';
import { city, correct, record, reschedule, takeBack, withdraw } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const town = city(tree('総務課', '企画課', '情報課'));
/** The section of April becomes a division in October, and loses its neighbour in January. */
const staged = record(
  '2026-04-01',
  { create: { unit: unit('広報係') } },
  { effectiveOn: '2026-10-01', reclassify: { unit: '広報係', kind: '課', name: '広報課' } },
  { effectiveOn: '2027-01-01', merge: { units: ['企画課'], into: '広報課' } },
);

describe('changes with a day of their own in a reorganization that is amended', () => {
  it('keep their days when it is rescheduled, as long as the units that they need exist', () => {
    knowing(town, staged)
      .when(reschedule('t:r1', '2026-07-01'))
      .thenWarns('OWN_DAYS_STAY effectiveOn')
      .thenLists('UnitReclassified 2026-10-01', 'UnitsMerged 2027-01-01')
      .thenSays('2', '2026-10-01', '2027-01-01')
      .thenStands('2026-06-30', '総務課', '企画課', '情報課')
      .thenStands('2026-07-01', '総務課', '企画課', '情報課', '広報係')
      .thenStands('2026-10-01', '総務課', '企画課', '情報課', '広報課')
      .thenStands('2027-01-01', '総務課', '情報課', '広報課');
  });

  it('prevent the rescheduling when these do not exist', () => {
    knowing(town, staged)
      .when(reschedule('t:r1', '2026-11-01'))
      .thenRefuses('NOT_STANDING_ON_EVE effectiveOn')
      .thenLists('UnitReclassified 2026-10-01', 'UnitsMerged 2027-01-01');
  });

  it('are moved one by one, by correcting them first', () => {
    knowing(town, staged)
      .when(
        correct('UnitReclassified 2026-10-01', {
          effectiveOn: '2026-12-01',
          reclassify: { unit: '広報係', kind: '課', name: '広報課' },
        }),
      )
      .thenWarns()
      .when(reschedule('t:r1', '2026-11-01'))
      .thenStands('2026-10-31', '総務課', '企画課', '情報課')
      .thenStands('2026-11-01', '総務課', '企画課', '情報課', '広報係')
      .thenStands('2026-12-01', '総務課', '企画課', '情報課', '広報課');
  });

  it('may be given the day of another of them', () => {
    knowing(town, staged)
      .when(
        correct('UnitReclassified 2026-10-01', {
          effectiveOn: '2027-01-01',
          reclassify: { unit: '広報係', kind: '課', name: '広報課' },
        }),
      )
      .thenStands('2026-12-31', '総務課', '企画課', '情報課', '広報係')
      .thenStands('2027-01-01', '総務課', '情報課', '広報課');
  });

  it('are withdrawn with it, and return with it on their days', () => {
    knowing(town, staged, withdraw('t:r1'))
      .when(takeBack('ReorganizationWithdrawn 2026-04-01'))
      .thenStands('2026-12-31', '総務課', '企画課', '情報課', '広報課')
      .thenStands('2027-01-01', '総務課', '情報課', '広報課');
  });

  it('are voided one by one, beginning with the last', () => {
    knowing(town, staged)
      .when(takeBack('UnitCreated 2026-04-01'))
      .thenRefuses('NOT_STANDING_ON_DAY event', 'NOT_STANDING_ON_EVE event')
      .thenLists('UnitReclassified 2026-10-01', 'UnitsMerged 2027-01-01');
    knowing(town, staged, takeBack('UnitsMerged 2027-01-01'))
      .when(takeBack('UnitReclassified 2026-10-01'))
      .when(takeBack('UnitCreated 2026-04-01'))
      .thenStands('2027-01-01', '総務課', '企画課', '情報課');
  });
});
