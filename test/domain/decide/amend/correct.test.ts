import { knowing } from '../../../support/amending.js';
import { city, correct, record, reschedule, takeBack } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const town = city(tree('総務課', ['文書係'], '企画課'));
const DAY = '2026-04-01';
const renamed = record(DAY, {
  clause: '(1)',
  note: '仮称',
  precision: 'MONTH',
  rename: { unit: '総務課', name: '庶務課', displayName: '(庶務課)' },
});
const RENAMED = `UnitRenamed ${DAY}`;
const toGyosei = { rename: { unit: '総務課', name: '行政課' } };

describe('a correction replaces', () => {
  it('the whole change: display name, clause and note are removed, day and precision stay', () => {
    knowing(town, renamed)
      .when(correct(RENAMED, toGyosei))
      .thenWarns()
      .thenShows(DAY, '行政課', { id: 't:u1', displayName: undefined, because: 't:e4' })
      .thenIsEffective(RENAMED, {
        effectiveOn: DAY,
        precision: 'MONTH',
        clause: undefined,
        note: undefined,
        ownDay: undefined,
        reorganization: 't:r1',
      });
  });

  it('clause, note and precision by those that it gives', () => {
    knowing(town, renamed)
      .when(correct(RENAMED, { ...toGyosei, clause: '(2)', note: '訂正', precision: 'DAY' }))
      .thenIsEffective(RENAMED, { clause: '(2)', note: '訂正', precision: 'DAY' });
  });

  it('the day, which is its own from then on', () => {
    knowing(town, renamed)
      .when(correct(RENAMED, { ...toGyosei, effectiveOn: '2026-10-01' }))
      .thenRecords('EventCorrected 2026-10-01')
      .thenStands('2026-09-30', '総務課', ['文書係'], '企画課')
      .thenStands('2026-10-01', '行政課', ['文書係'], '企画課')
      .thenIsEffective(RENAMED, { effectiveOn: '2026-10-01', ownDay: true })
      .when(correct(RENAMED, { rename: { unit: '総務課', name: '庶務課' } }))
      .thenStands('2026-10-01', '庶務課', ['文書係'], '企画課')
      .when(reschedule('t:r1', '2027-04-01'))
      .thenWarns('OWN_DAYS_STAY effectiveOn')
      .thenStands('2026-10-01', '庶務課', ['文書係'], '企画課');
  });

  it('the day by an earlier one', () => {
    knowing(town, renamed)
      .when(correct(RENAMED, { ...toGyosei, effectiveOn: '2025-04-02' }))
      .thenStands('2025-04-01', '総務課', ['文書係'], '企画課')
      .thenStands('2025-04-02', '行政課', ['文書係'], '企画課');
  });

  it('an earlier correction, and is itself replaced by the next one', () => {
    knowing(town, renamed, correct(RENAMED, toGyosei))
      .when(correct(RENAMED, { rename: { unit: '総務課', name: '法務課' } }))
      .thenStands(DAY, '法務課', ['文書係'], '企画課')
      .thenSupersededBy(`EventCorrected ${DAY} #1`, `EventCorrected ${DAY}`)
      .thenSupersededBy(`EventCorrected ${DAY} #2`, null)
      .when(takeBack(`EventCorrected ${DAY} #2`))
      .thenStands(DAY, '行政課', ['文書係'], '企画課')
      .thenSupersededBy(`EventCorrected ${DAY} #2`, `EventVoided ${DAY}`)
      .when(takeBack(`EventCorrected ${DAY} #1`))
      .thenStands(DAY, '庶務課', ['文書係'], '企画課')
      .thenIsEffective(RENAMED, { clause: '(1)', note: '仮称' })
      .thenSupersededBy(RENAMED, null);
  });

  it('a voiding: the voided event is in effect again, as corrected', () => {
    knowing(town, renamed, takeBack(RENAMED))
      .when(correct(RENAMED, toGyosei))
      .thenStands(DAY, '行政課', ['文書係'], '企画課')
      .thenSupersededBy(`EventVoided ${DAY}`, `EventCorrected ${DAY}`)
      .when(takeBack(`EventCorrected ${DAY}`))
      .thenStands(DAY, '総務課', ['文書係'], '企画課');
  });

  it('the day that a rescheduling gave', () => {
    knowing(town, renamed, reschedule('t:r1', '2026-10-01'))
      .when(correct(RENAMED, { ...toGyosei, effectiveOn: DAY }))
      .thenStands(DAY, '行政課', ['文書係'], '企画課')
      .thenSupersededBy(RENAMED, `EventCorrected ${DAY}`);
  });
});

describe('a corrected event', () => {
  const chain = [
    record(DAY, { rename: { unit: '総務課', name: '庶務課' } }),
    record('2027-04-01', { transfer: { unit: '企画課', under: '庶務課' } }),
    record('2028-04-01', { rename: { unit: '庶務課', name: '法務課' } }),
  ];

  it('may be in the middle of a chain of events that build on each other', () => {
    knowing(town, ...chain)
      .when(correct(RENAMED, toGyosei))
      .thenStands('2027-03-31', '行政課', ['文書係'], '企画課')
      .thenStands('2027-04-01', '行政課', ['文書係', '企画課'])
      .thenStands('2028-04-01', '法務課', ['文書係', '企画課']);
  });

  it('keeps its place among the siblings of its day', () => {
    knowing(
      town,
      record(DAY, { create: { unit: unit('一課') } }, { create: { unit: unit('二課') } }),
      record(DAY, { create: { unit: unit('三課') } }),
    )
      .when(correct('UnitCreated 一課', { create: { unit: unit('壱課') } }))
      .thenStands(DAY, '総務課', ['文書係'], '企画課', '壱課', '二課', '三課');
  });

  it('is resolved in the history without the event, where the name that it gave is not known', () => {
    knowing(town, ...chain)
      .when(correct(RENAMED, { rename: { unit: '庶務課', name: '行政課' } }))
      .thenRefuses('UNKNOWN_UNIT change.rename.unit')
      .thenSays('庶務課');
  });

  it('is combined with the other changes of its day, which may use the units that it creates', () => {
    knowing(
      town,
      record(
        DAY,
        { create: { unit: unit('広報課') } },
        { create: { unit: unit('広報係', { under: '広報課' }) } },
      ),
    )
      .when(correct('UnitCreated 広報課', { create: { unit: unit('広聴課', { under: '企画課' }) } }))
      .thenStands(DAY, '総務課', ['文書係'], '企画課', ['広聴課', ['広報係']])
      .thenShows(DAY, '企画課/広聴課', { id: 't:u4' });
  });
});

describe('correcting is refused', () => {
  it('when there is no such event', () => {
    knowing(town).when(correct('t:e9', toGyosei)).thenRefuses('UNKNOWN_EVENT event').thenSays('t:e9');
  });

  it('when it is an amendment: the original is named', () => {
    knowing(town, renamed, correct(RENAMED, toGyosei), takeBack(`EventCorrected ${DAY}`))
      .when(correct(`EventCorrected ${DAY}`, toGyosei))
      .thenRefuses('CORRECT_THE_ORIGINAL event')
      .thenLists(RENAMED)
      .thenSays('t:e4', 't:e5');
    knowing(town, renamed, correct(RENAMED, toGyosei), takeBack(`EventCorrected ${DAY}`))
      .when(correct(`EventVoided ${DAY}`, toGyosei))
      .thenRefuses('CORRECT_THE_ORIGINAL event')
      .thenLists(RENAMED);
    knowing(town, renamed, reschedule('t:r1', '2026-10-01'))
      .when(correct('ReorganizationRescheduled 2026-10-01', toGyosei))
      .thenRefuses('NOT_CORRECTABLE event')
      .thenSays('t:e5');
  });

  it('when its reorganization was withdrawn', () => {
    knowing(town, renamed, { withdraw: { organization: 't', reorganization: 't:r1' } })
      .when(correct(RENAMED, toGyosei))
      .thenRefuses('REORGANIZATION_WITHDRAWN event')
      .thenLists(`ReorganizationWithdrawn ${DAY}`);
  });

  it("when its new day is not after the baseline's day", () => {
    knowing(town, renamed)
      .when(correct(RENAMED, { ...toGyosei, effectiveOn: '2025-04-01' }))
      .thenRefuses('NOT_AFTER_BASELINE change.effectiveOn');
  });

  it('when the change cannot be resolved, or changes nothing', () => {
    const refuses = (change: object, ...problems: string[]) =>
      knowing(town, renamed)
        .when(correct(RENAMED, change))
        .thenRefuses(...problems);
    refuses({}, 'NO_VERB change');
    refuses({ ...toGyosei, abolish: { unit: '企画課' } }, 'SEVERAL_VERBS change');
    refuses({ rename: { unit: '法務課', name: '行政課' } }, 'UNKNOWN_UNIT change.rename.unit');
    refuses({ rename: { unit: '総務課', name: '総務課' } }, 'SAME_NAME change.rename.name');
    refuses({ rename: { unit: '総務課', name: '企画課' } }, 'SIBLING_NAME_TAKEN change.rename.name');
    refuses({ abolish: { unit: '総務課' } }, 'CHILDREN_REMAIN change.abolish.unit');
    refuses({ transfer: { unit: '総務課', under: '総務課/文書係' } }, 'CYCLE change.transfer.unit');
    refuses(
      { create: { unit: unit('文書係', { under: '総務課' }) } },
      'SIBLING_NAME_TAKEN change.create.unit.name',
    );
  });

  it('when another event changes the same aspect on that day', () => {
    knowing(town, renamed, record('2026-10-01', { rename: { unit: '庶務課', name: '法務課' } }))
      .when(correct(RENAMED, { ...toGyosei, effectiveOn: '2026-10-01' }))
      .thenRefuses('ALREADY_CHANGED_THAT_DAY change')
      .thenLists('UnitRenamed 2026-10-01');
  });
});
