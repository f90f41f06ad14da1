import type { Change } from '../../../../src/domain/words/change.js';
import { knowing } from '../../../support/amending.js';
import { city, correct, record, reschedule, takeBack, withdraw } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const names = tree('総務課', ['文書係', '統計係'], '企画課', '情報課');
const town = city(names, {
  duties: [{ name: '広報', holders: ['企画課'] }],
  posts: [{ name: '部長', duties: ['調整'], oversees: ['総務課'] }],
});

const DAY = '2026-04-01';

/** Each verb, and the type of its event. */
const verbs: [type: string, Change][] = [
  ['UnitCreated', { create: { unit: unit('広報課') } }],
  ['UnitRenamed', { rename: { unit: '総務課', name: '庶務課' } }],
  ['UnitTransferred', { transfer: { unit: '総務課/文書係', under: '企画課' } }],
  ['UnitReclassified', { reclassify: { everyKind: '課', kind: '室', withNames: true } }],
  ['UnitReordered', { reorder: { unit: '情報課', after: '' } }],
  ['UnitsMerged', { merge: { units: ['企画課', '情報課'], intoNew: unit('政策課') } }],
  ['UnitSplit', { split: { unit: '情報課', into: [unit('電算課'), unit('通信課')] } }],
  ['UnitsRecomposed', { recompose: { units: ['企画課', '情報課'], into: [unit('甲課'), unit('乙課')] } }],
  ['UnitAbolished', { abolish: { unit: '情報課' } }],
  ['DutyTransferred', { transferDuty: { duty: '広報', to: ['情報課'] } }],
  ['DutyEnded', { endDuty: { duty: '広報' } }],
  ['PostCreated', { createPost: { name: '次長' } }],
  ['PostChanged', { changePost: { post: '部長', name: '局長' } }],
  ['PostAbolished', { abolishPost: { post: '部長' } }],
  ['OversightSet', { oversee: { unit: '総務課', posts: [] } }],
];

describe('voiding an event', () => {
  it.each(verbs)('restores the state before it: %s', (type, change) => {
    knowing(town, record(DAY, change))
      .when(takeBack(`${type} ${DAY}`))
      .thenWarns()
      .thenRecords(`EventVoided ${DAY}`)
      .thenStands(DAY, ...names)
      .thenHold(DAY, 't:d1', '企画課')
      .thenPost(DAY, 't:p1', { name: '部長', duties: ['調整'] })
      .thenPost(DAY, 't:p2', null)
      .thenOversee(DAY, '総務課', 't:p1')
      .thenShows(DAY, '総務課', { kind: '課' })
      .thenIsEffective(`${type} ${DAY}`, null)
      .thenSupersededBy(`${type} ${DAY}`, `EventVoided ${DAY}`);
  });

  it('of a reinstatement ends the unit again', () => {
    knowing(
      town,
      record(DAY, { abolish: { unit: '情報課' } }),
      record('2027-04-01', { reinstate: { unit: '情報課' } }),
    )
      .when(takeBack('UnitReinstated 2027-04-01'))
      .thenStands('2027-04-01', '総務課', ['文書係', '統計係'], '企画課');
  });

  it('does not change the other changes of its reorganization', () => {
    knowing(
      town,
      record(
        DAY,
        { rename: { unit: '総務課', name: '庶務課' } },
        { rename: { unit: '企画課', name: '政策課' } },
      ),
    )
      .when(takeBack(`UnitRenamed ${DAY} #2`))
      .thenStands(DAY, '庶務課', ['文書係', '統計係'], '企画課', '情報課');
  });

  it('removes a duty that it mentioned first, from the earlier days too', () => {
    knowing(city(names))
      .when(record(DAY, { transferDuty: { duty: '統計', from: ['総務課/統計係'], to: ['企画課'] } }))
      .thenHold('2025-04-01', 't:d1', '総務課/統計係')
      .when(takeBack(`DutyTransferred ${DAY}`))
      .thenHold('2025-04-01', 't:d1')
      .thenHold(DAY, 't:d1');
  });

  it('is still what an auditor sees once the reorganization is put off or withdrawn', () => {
    const voided = knowing(
      town,
      record(
        DAY,
        { rename: { unit: '総務課', name: '庶務課' } },
        { rename: { unit: '企画課', name: '政策課' } },
      ),
      takeBack('t:e9'),
    );
    for (const next of [reschedule('t:r1', '2026-10-01'), withdraw('t:r1')])
      voided.when(next).thenSupersededBy('t:e9', `EventVoided ${DAY}`);
    voided
      .when(reschedule('t:r1', '2026-10-01'))
      .when(takeBack(`EventVoided ${DAY}`))
      .thenSupersededBy('t:e9', 'ReorganizationRescheduled 2026-10-01');
  });

  it('is undone by voiding the voiding, and that again', () => {
    knowing(town, record(DAY, { rename: { unit: '総務課', name: '庶務課' } }), takeBack(`UnitRenamed ${DAY}`))
      .when(takeBack(`EventVoided ${DAY}`))
      .thenStands(DAY, '庶務課', ['文書係', '統計係'], '企画課', '情報課')
      .thenSupersededBy(`UnitRenamed ${DAY}`, null)
      .when(takeBack(`EventVoided ${DAY} #2`))
      .thenStands(DAY, '総務課', ['文書係', '統計係'], '企画課', '情報課')
      .thenSupersededBy(`UnitRenamed ${DAY}`, `EventVoided ${DAY}`);
  });

  it('has no effect while its reorganization is withdrawn, and is in effect once the withdrawal is voided', () => {
    knowing(
      town,
      record(
        DAY,
        { rename: { unit: '総務課', name: '庶務課' } },
        { rename: { unit: '企画課', name: '政策課' } },
      ),
      withdraw('t:r1'),
    )
      .when(takeBack(`UnitRenamed ${DAY} #1`))
      .thenStands(DAY, ...names)
      .when(takeBack(`ReorganizationWithdrawn ${DAY}`))
      .thenStands(DAY, '総務課', ['文書係', '統計係'], '政策課', '情報課');
  });

  it('removes a unit from the baseline', () => {
    knowing(town)
      .when(takeBack('UnitStated 情報課'))
      .thenRecords('EventVoided 2025-04-01')
      .thenStands('2025-04-01', '総務課', ['文書係', '統計係'], '企画課');
  });

  it('removes a duty or a post from the baseline', () => {
    knowing(town).when(takeBack('DutyStated 広報')).thenHold('2025-04-01', 't:d1');
    knowing(town)
      .when(takeBack('PostStated 部長'))
      .thenPost('2025-04-01', 't:p1', null)
      .thenOversee('2025-04-01', '総務課');
  });
});

describe('voiding is refused', () => {
  it('when there is no such event', () => {
    knowing(town).when(takeBack('t:e99')).thenRefuses('UNKNOWN_EVENT event').thenSays('t:e99');
  });

  it('when it is voided already', () => {
    knowing(town, record(DAY, { rename: { unit: '総務課', name: '庶務課' } }), takeBack(`UnitRenamed ${DAY}`))
      .when(takeBack(`UnitRenamed ${DAY}`))
      .thenRefuses('ALREADY_VOIDED event')
      .thenLists(`EventVoided ${DAY}`)
      .thenSays('t:e8', 't:e9');
  });

  it('when an amendment is voided already', () => {
    knowing(
      town,
      record(DAY, { rename: { unit: '総務課', name: '庶務課' } }),
      correct(`UnitRenamed ${DAY}`, { rename: { unit: '総務課', name: '行政課' } }),
      takeBack(`EventCorrected ${DAY}`),
    )
      .when(takeBack(`EventCorrected ${DAY}`))
      .thenRefuses('ALREADY_VOIDED event')
      .thenLists(`EventVoided ${DAY}`);
  });

  it('when later events build on it: they are listed', () => {
    knowing(
      town,
      record(DAY, { split: { unit: '情報課', into: [unit('電算課'), unit('通信課')] } }),
      record('2026-06-01', { rename: { unit: '電算課', name: '計算課' } }),
      record('2026-07-01', { transfer: { unit: '企画課', under: '計算課' } }),
      record('2026-08-01', { transferDuty: { duty: '広報', to: ['通信課'] } }),
    )
      .when(takeBack(`UnitSplit ${DAY}`))
      .thenRefuses('NOT_STANDING_ON_DAY event', 'NOT_STANDING_ON_EVE event', 'PARENT_NOT_STANDING event')
      .thenLists('UnitRenamed 2026-06-01', 'UnitTransferred 2026-07-01', 'DutyTransferred 2026-08-01')
      .thenSays('2026');
  });

  it('when a unit of the baseline has others below it', () => {
    knowing(town)
      .when(takeBack('UnitStated 総務課'))
      .thenRefuses('NOT_STANDING_ON_DAY event', 'PARENT_NOT_STANDING event', 'PARENT_NOT_STANDING event')
      .thenLists('UnitStated 2025-04-01', 'UnitStated 2025-04-01', 'PostStated 2025-04-01');
  });

  it('when a duty or a post that a later event moves would not be known', () => {
    knowing(town, record(DAY, { transferDuty: { duty: '広報', to: ['情報課'] } }))
      .when(takeBack('DutyStated 広報'))
      .thenRefuses('DUTY_NOT_HELD event')
      .thenLists(`DutyTransferred ${DAY}`)
      .thenSays('t:e8', '広報');
    knowing(town, record(DAY, { changePost: { post: '部長', name: '局長' } }))
      .when(takeBack('PostStated 部長'))
      .thenRefuses('POST_NOT_STANDING event')
      .thenLists(`PostChanged ${DAY}`);
  });
});
