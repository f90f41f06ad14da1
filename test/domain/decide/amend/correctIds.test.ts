import { knowing } from '../../../support/amending.js';
import { city, correct, record, takeBack } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const names = tree('総務課', '企画課', '情報課');
const town = city(names);
const DAY = '2026-04-01';
const SPLIT = `UnitSplit ${DAY}`;

const into = (...units: string[]) => ({ split: { unit: '情報課', into: units.map((name) => unit(name)) } });
const split = record(DAY, into('電算課', '通信課'));

describe('the ids that an event gave', () => {
  it('stay those of its new units, in their order', () => {
    knowing(town, split)
      .when(correct(SPLIT, into('計算課', '回線課')))
      .thenShows(DAY, '計算課', { id: 't:u4' })
      .thenShows(DAY, '回線課', { id: 't:u5' });
  });

  it('are followed by new ones where the correction has more', () => {
    knowing(town, split, record(DAY, { create: { unit: unit('広報課') } }))
      .when(correct(SPLIT, into('計算課', '回線課', '保守課')))
      .thenShows(DAY, '保守課', { id: 't:u7' });
  });

  it('are used again after a correction that had fewer', () => {
    knowing(town, split, correct(SPLIT, into('計算課')))
      .when(correct(SPLIT, into('計算課', '回線課')))
      .thenShows(DAY, '回線課', { id: 't:u5' });
  });

  it('include those of earlier corrections, even of voided ones', () => {
    knowing(
      town,
      split,
      correct(SPLIT, into('甲課', '乙課', '丙課')),
      takeBack(`EventCorrected ${DAY}`),
      record(DAY, { create: { unit: unit('広報課') } }),
    )
      .when(correct(SPLIT, into('甲課', '乙課', '丙課', '丁課')))
      .thenShows(DAY, '丙課', { id: 't:u6' })
      .thenShows(DAY, '丁課', { id: 't:u8' });
  });

  it('stay the same for the merged unit, even if it was merged from other units', () => {
    knowing(town, record(DAY, { merge: { units: ['企画課', '情報課'], intoNew: unit('政策課') } }))
      .when(
        correct(`UnitsMerged ${DAY}`, { merge: { units: ['総務課', '情報課'], intoNew: unit('管理課') } }),
      )
      .thenStands(DAY, '企画課', '管理課')
      .thenShows(DAY, '管理課', { id: 't:u4' });
  });

  it('stay the same for a duty, whether it is named by its id or by another name', () => {
    const moved = record(DAY, { transferDuty: { duty: '広報', from: ['企画課'], to: ['情報課'] } });
    const later = record('2027-04-01', { transferDuty: { duty: 't:d1', to: ['総務課'] } });
    for (const duty of ['広聴', 't:d1'])
      knowing(town, moved, later)
        .when(correct(`DutyTransferred ${DAY}`, { transferDuty: { duty, from: ['総務課'], to: ['情報課'] } }))
        .thenWarns()
        .thenHold('2025-04-01', 't:d1', '総務課')
        .thenHold(DAY, 't:d1', '情報課')
        .thenHold('2027-04-01', 't:d1', '総務課');
  });

  it('stay the same for a post', () => {
    knowing(
      town,
      record(DAY, { createPost: { name: '次長' } }),
      record('2027-04-01', { changePost: { post: '次長', rank: '部長級' } }),
    )
      .when(correct(`PostCreated ${DAY}`, { createPost: { name: '技監' } }))
      .thenPost('2027-04-01', 't:p1', { name: '技監', rank: '部長級' });
  });
});

describe('the ids of a second correction', () => {
  it('are those of the first recording, also for a duty and a post', () => {
    knowing(town, record(DAY, { transferDuty: { duty: '広報', from: ['企画課'], to: ['情報課'] } }))
      .when(correct('t:e4', { transferDuty: { duty: '広聴', from: ['企画課'], to: ['情報課'] } }))
      .when(correct('t:e4', { transferDuty: { duty: '広報広聴', from: ['企画課'], to: ['総務課'] } }))
      .thenHold(DAY, 't:d1', '総務課')
      .thenHold(DAY, 't:d2');
    knowing(town, record(DAY, { createPost: { name: '次長' } }))
      .when(correct('t:e4', { createPost: { name: '技監' } }))
      .when(correct('t:e4', { createPost: { name: '参与' } }))
      .thenPost(DAY, 't:p1', { name: '参与' })
      .thenPost(DAY, 't:p2', null);
  });

  it('are asked for by the id of the original, not of the first correction', () => {
    knowing(town, split, correct('t:e4', into('計算課', '回線課')))
      .when(correct('t:e5', into('電算課')))
      .thenRefuses('CORRECT_THE_ORIGINAL event')
      .thenSays('t:e4');
  });
});

describe('later events that use what an event created', () => {
  const built = [
    split,
    record('2026-10-01', { rename: { unit: '通信課', name: '回線課' } }),
    record('2027-04-01', { create: { unit: unit('保守係', { under: '回線課' }) } }),
  ];

  it('are listed when a correction creates fewer units', () => {
    knowing(town, ...built)
      .when(correct(SPLIT, into('電算課')))
      .thenRefuses('NOT_STANDING_ON_EVE change', 'PARENT_NOT_STANDING change')
      .thenLists('UnitRenamed 2026-10-01', 'UnitCreated 2027-04-01')
      .thenIsAbout('t:u5', 't:u6');
  });

  it('are listed when a correction creates the unit too late', () => {
    knowing(town, ...built)
      .when(correct(SPLIT, { ...into('電算課', '通信課'), effectiveOn: '2026-12-01' }))
      .thenRefuses('NOT_STANDING_ON_EVE change')
      .thenLists('UnitRenamed 2026-10-01');
  });

  it('are listed when a correction takes the name that one of them gives', () => {
    knowing(town, ...built)
      .when(correct(SPLIT, into('回線課', '通信課')))
      .thenRefuses('SIBLING_NAME_TAKEN change')
      .thenLists('UnitRenamed 2026-10-01')
      .thenSays('回線課', '2026-10-01');
  });

  it('are listed when a correction changes the verb, which is refused', () => {
    knowing(town, ...built)
      .when(correct(SPLIT, { create: { unit: unit('電算課') } }))
      .thenRefuses('VERB_CHANGE_BREAKS change')
      .thenLists('UnitRenamed 2026-10-01', 'UnitCreated 2027-04-01')
      .thenSays('2');
  });

  it('are found for duties and posts, too', () => {
    knowing(
      town,
      record(DAY, { transferDuty: { duty: '広報', from: ['企画課'], to: ['情報課'] } }),
      record('2027-04-01', { endDuty: { duty: '広報' } }),
    )
      .when(correct(`DutyTransferred ${DAY}`, { rename: { unit: '企画課', name: '政策課' } }))
      .thenRefuses('VERB_CHANGE_BREAKS change')
      .thenLists('DutyEnded 2027-04-01');
    knowing(
      town,
      record(DAY, { createPost: { name: '次長' } }),
      record('2027-04-01', { oversee: { unit: '総務課', posts: ['次長'] } }),
    )
      .when(correct(`PostCreated ${DAY}`, { rename: { unit: '企画課', name: '政策課' } }))
      .thenRefuses('VERB_CHANGE_BREAKS change')
      .thenLists('OversightSet 2027-04-01');
  });
});

describe('another verb', () => {
  it('may replace the first one if nothing uses what it created', () => {
    knowing(town, split)
      .when(correct(SPLIT, { abolish: { unit: '情報課' } }))
      .thenWarns()
      .thenStands(DAY, '総務課', '企画課')
      .when(correct(SPLIT, { create: { unit: unit('電算課') } }))
      .thenStands(DAY, '総務課', '企画課', '情報課', '電算課')
      .thenShows(DAY, '電算課', { id: 't:u4' })
      .when(correct(SPLIT, into('電算課', '通信課')))
      .thenShows(DAY, '通信課', { id: 't:u5' });
  });

  it('may replace a verb that created nothing', () => {
    knowing(
      town,
      record(DAY, { abolish: { unit: '情報課' } }),
      record('2027-04-01', { create: { unit: unit('情報課') } }),
    )
      .when(correct(`UnitAbolished ${DAY}`, { merge: { units: ['情報課'], into: '企画課' } }))
      .thenStands(DAY, '総務課', '企画課')
      .thenIsEffective(`UnitAbolished ${DAY}`, { type: 'UnitsMerged' });
  });
});
