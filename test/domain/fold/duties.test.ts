import type { Change } from '../../../src/domain/words/change.js';
import { knowing } from '../../support/amending.js';
import { city, record } from '../../support/commands.js';
import { tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const FIRST = '2025-04-01';
const DAY = '2026-04-01';
const town = city(tree('総務課', '企画課', '市民課'), {
  duties: [
    { name: '広報', holders: ['企画課'] },
    { name: '統計', holders: ['企画課', '市民課'] },
  ],
});
const when = (...changes: Change[]) => knowing(town).when(record(DAY, ...changes));
const transfer = (duty: string, from: string, to: string, more: object = {}): Change => ({
  transferDuty: { duty, from: [from], to: [to], ...more },
});
const abolish = (name: string): Change => ({ abolish: { unit: name } });
const absorb = (name: string, into: string): Change => ({ merge: { units: [name], into } });

describe('the duties of a merged unit', () => {
  it('go to the unit that absorbed it, without a warning', () => {
    when(absorb('企画課', '総務課'))
      .thenWarns()
      .thenHold('2026-03-31', 't:d1', '企画課')
      .thenHold(DAY, 't:d1', '総務課')
      .thenHold(DAY, 't:d2', '市民課', '総務課');
  });

  it('go to the new unit, from all that were merged', () => {
    when({ merge: { units: ['企画課', '市民課'], intoNew: unit('総合課') } })
      .thenWarns()
      .thenHold(DAY, 't:d1', '総合課')
      .thenHold(DAY, 't:d2', '総合課');
  });

  it('go to its own successor where two mergers happen on one day', () => {
    when(absorb('企画課', '総務課'), { merge: { units: ['市民課'], intoNew: unit('区民課') } })
      .thenHold(DAY, 't:d1', '総務課')
      .thenHold(DAY, 't:d2', '区民課', '総務課');
  });

  it('go only where they are transferred on that day', () => {
    when(absorb('企画課', '総務課'), transfer('広報', '企画課', '市民課'))
      .thenWarns()
      .thenHold(DAY, 't:d1', '市民課')
      .thenHold(DAY, 't:d2', '市民課', '総務課');
  });

  it('go to its successor too where only a part is transferred', () => {
    when(absorb('企画課', '総務課'), transfer('広報', '企画課', '市民課', { extent: 'PART' }))
      .thenWarns()
      .thenHold(DAY, 't:d1', '市民課', '総務課');
  });
});

describe('the duties of an abolished unit', () => {
  it('are left without a holder, with a warning that names them', () => {
    when(abolish('企画課'))
      .thenWarns('DUTIES_LEFT changes[0].abolish.unit')
      .thenSays('広報', '統計')
      .thenIsAbout('t:u2')
      .thenHold(DAY, 't:d1')
      .thenHold(DAY, 't:d2', '市民課');
  });

  it('need no warning where all of them are transferred or ended on that day', () => {
    when(
      abolish('企画課'),
      transfer('広報', '企画課', '総務課'),
      transfer('統計', '企画課', '総務課', { extent: 'PART' }),
    )
      .thenWarns()
      .thenHold(DAY, 't:d1', '総務課')
      .thenHold(DAY, 't:d2', '市民課', '総務課');
    when(abolish('市民課'), { endDuty: { duty: '統計', holder: '市民課' } })
      .thenWarns()
      .thenHold(DAY, 't:d2', '企画課');
  });

  it('need a warning where only another duty or another holder’s is transferred', () => {
    when(abolish('企画課'), transfer('広報', '企画課', '総務課')).thenWarns(
      'DUTIES_LEFT changes[0].abolish.unit',
    );
    when(abolish('市民課'), transfer('統計', '企画課', '総務課')).thenWarns(
      'DUTIES_LEFT changes[0].abolish.unit',
    );
  });
});

describe('a duty', () => {
  it('is held by its receiver together with its giver where only a part is transferred', () => {
    when(transfer('広報', '企画課', '総務課', { extent: 'PART' })).thenHold(DAY, 't:d1', '企画課', '総務課');
  });

  it('stays with a receiver that holds it already', () => {
    when(transfer('統計', '企画課', '市民課')).thenHold(DAY, 't:d2', '市民課');
  });

  it('is held by its receiver where it is moved and ended on one day', () => {
    when(transfer('広報', '企画課', '総務課'), { endDuty: { duty: '広報' } })
      .thenWarns()
      .thenHold(DAY, 't:d1', '総務課');
  });

  it('is held by no one once it has ended for all, by the others once it has ended for one', () => {
    when({ endDuty: { duty: '統計' } }).thenHold(DAY, 't:d2');
    when({ endDuty: { duty: '統計', holder: '企画課' } }).thenHold(DAY, 't:d2', '市民課');
  });
});

describe('a duty that a transfer mentions for the first time', () => {
  const news = transfer('消防', '総務課', '市民課');

  it('was held by its giver on all its earlier days, and by nobody else', () => {
    when(news)
      .thenHold(FIRST, 't:d3', '総務課')
      .thenHold('2026-03-31', 't:d3', '総務課')
      .thenHold(DAY, 't:d3', '市民課');
  });

  it('was held from the day on which its giver was created', () => {
    knowing(town, record('2025-10-01', { create: { unit: unit('情報課') } }))
      .when(record(DAY, transfer('消防', '情報課', '市民課')))
      .thenHold('2025-09-30', 't:d3')
      .thenHold('2025-10-01', 't:d3', '情報課')
      .thenHold(DAY, 't:d3', '市民課');
  });

  it('was held by a giver that ended and was reinstated, and not by its successor meanwhile', () => {
    knowing(
      town,
      record('2025-06-01', absorb('総務課', '企画課')),
      record('2025-10-01', { reinstate: { unit: '総務課' } }),
    )
      .when(record(DAY, news))
      .thenWarns()
      .thenHold('2025-05-31', 't:d3', '総務課')
      .thenHold('2025-06-01', 't:d3')
      .thenHold('2025-10-01', 't:d3', '総務課')
      .thenHold(DAY, 't:d3', '市民課');
  });

  it('leaves no warning for the time when its giver did not exist', () => {
    knowing(
      town,
      record('2025-06-01', abolish('総務課')),
      record('2025-10-01', { reinstate: { unit: '総務課' } }),
    )
      .when(record(DAY, news))
      .thenWarns()
      .thenHold('2025-06-01', 't:d3')
      .thenHold('2025-10-01', 't:d3', '総務課');
  });

  it('is not held again by a giver that is reinstated later', () => {
    knowing(town, record(DAY, news), record('2027-04-01', abolish('総務課')))
      .when(record('2028-04-01', { reinstate: { unit: '総務課' } }))
      .thenHold('2028-04-01', 't:d3', '市民課');
  });

  it('goes to the successor of a giver that kept a part of it', () => {
    knowing(town, record(DAY, transfer('消防', '総務課', '市民課', { extent: 'PART' })))
      .when(record('2027-04-01', absorb('総務課', '企画課')))
      .thenWarns()
      .thenHold('2027-04-01', 't:d3', '企画課', '市民課');
  });

  it('may be one of several that the same giver is found to have held', () => {
    knowing(
      town,
      record('2025-06-01', absorb('総務課', '企画課')),
      record('2025-10-01', { reinstate: { unit: '総務課' } }),
      record(DAY, news),
    )
      .when(record('2027-04-01', transfer('防災', '総務課', '企画課')))
      .thenWarns()
      .thenHold(FIRST, 't:d3', '総務課')
      .thenHold(FIRST, 't:d4', '総務課')
      .thenHold('2025-06-01', 't:d4')
      .thenHold('2026-12-31', 't:d4', '総務課')
      .thenHold('2027-04-01', 't:d4', '企画課');
  });
});
