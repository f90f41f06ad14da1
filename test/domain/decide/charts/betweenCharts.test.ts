import { knowing } from '../../../support/amending.js';
import { city, correct, extend, listed, record, takeBack } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
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

describe('between the two charts, once both are known', () => {
  const known = [extend(D0, [...same, listed('秘書室')])];

  it('a unit is renamed, and the later chart may say so too', () => {
    knowing(town, extend(D0, [listed('庶務部', { unit: '総務部' }), listed('企画部', { unit: '企画部' })]))
      .when(record('2022-04-01', { rename: { unit: '庶務部', name: '総務部' } }))
      .thenWarns()
      .thenStands('2022-03-31', '庶務部', '企画部')
      .thenStands('2022-04-01', '総務部', '企画部')
      .thenStands(D1, '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課']);
  });

  it('a unit ends on its true day, once that is known', () => {
    knowing(town, ...known)
      .when(
        correct(`UnitAbolished ${D1}`, {
          effectiveOn: '2023-04-01',
          precision: 'DAY',
          abolish: { unit: '秘書室' },
        }),
      )
      .thenWarns()
      .thenRecords('EventCorrected 2023-04-01')
      .thenShows('2023-03-31', '秘書室', {})
      .thenStands('2023-04-01', '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'])
      .thenIsEffective(`UnitAbolished ${D1}`, { effectiveOn: '2023-04-01', precision: 'DAY' });
  });

  describe('a unit ends on its true day, whatever duties the later chart leaves out', () => {
    const duties = [{ name: '秘書', holders: ['秘書室'] }];
    const withDuties = city(tree('総務部', '企画部'), { duties: [{ name: '広報', holders: ['企画部'] }] });
    const older = extend(
      D0,
      [...['総務部', '企画部'].map((name) => listed(name, { unit: name })), listed('秘書室')],
      {
        duties,
      },
    );
    const ended = { effectiveOn: '2023-04-01', precision: 'DAY' as const };

    it('and its duty has no holder from then on', () => {
      knowing(withDuties, older)
        .when(correct(`UnitAbolished ${D1}`, { ...ended, abolish: { unit: '秘書室' } }))
        .thenWarns('DUTIES_LEFT change.abolish.unit')
        .thenHold('2023-03-31', 't:d2', '秘書室')
        .thenHold('2023-04-01', 't:d2')
        .thenStands('2023-04-01', '総務部', '企画部');
    });

    it('and its duty ends by the later chart where another unit has it meanwhile', () => {
      knowing(withDuties, older)
        .when(correct(`UnitAbolished ${D1}`, { ...ended, merge: { units: ['秘書室'], into: '総務部' } }))
        .thenWarns()
        .thenHold('2023-04-01', 't:d2', '総務部')
        .thenHold('2025-03-31', 't:d2', '総務部')
        .thenHold(D1, 't:d2');
    });

    it('but what a recorder says of a duty is still checked', () => {
      knowing(withDuties, record('2026-04-01', { endDuty: { duty: '広報' } }))
        .when(record('2025-10-01', { transferDuty: { duty: '広報', to: ['総務部'] } }))
        .thenRefuses('DUTY_NOT_HELD changes[0]')
        .thenLists('DutyEnded 2026-04-01');
    });
  });

  it('a unit that ended was merged into another, as is found later', () => {
    knowing(town, ...known)
      .when(
        correct(`UnitAbolished ${D1}`, {
          effectiveOn: '2023-04-01',
          precision: 'DAY',
          merge: { units: ['秘書室'], into: '総務部' },
        }),
      )
      .thenStands('2023-04-01', '総務部', ['総務課', ['文書係'], '管財課'], '企画部', ['企画課'])
      .thenIsEffective(`UnitAbolished ${D1}`, { type: 'UnitsMerged' });
  });

  it('a unit of the later chart is found to have begun earlier', () => {
    knowing(town, extend(D0, [listed('総務部', { unit: '総務部' })]))
      .when(
        correct('t:e5', { effectiveOn: '2023-10-01', precision: 'MONTH', create: { unit: unit('企画部') } }),
      )
      .thenStands('2023-09-30', '総務部')
      .thenStands('2023-10-01', '総務部', '企画部')
      .thenIsEffective('t:e5', { effectiveOn: '2023-10-01', precision: 'MONTH' });
  });

  it('a unit whose end is voided continues beside those of the later chart', () => {
    knowing(town, ...known)
      .when(takeBack(`UnitAbolished ${D1}`))
      .thenShows(D1, '秘書室', { id: 't:u7' });
  });

  it('no change takes effect on the older day or before it', () => {
    for (const day of [D0, '2020-03-31'])
      knowing(town, ...known)
        .when(record(day, { rename: { unit: '総務部', name: '庶務部' } }))
        .thenRefuses('NOT_AFTER_BASELINE effectiveOn')
        .thenSays(D0);
  });

  it('no unit ends that the later chart names', () => {
    knowing(town, ...known)
      .when(record('2022-04-01', { abolish: { unit: '企画部/企画課' } }))
      .thenRefuses('ENDED_BEFORE_STATED changes[0]')
      .thenLists(`UnitStated ${D1}`)
      .thenSays('企画課', D1);
  });
});
