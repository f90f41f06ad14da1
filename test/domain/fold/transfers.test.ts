import { decide } from '../../../src/domain/decide/decide.js';
import { learn } from '../../../src/domain/history/learn.js';
import type { Change } from '../../../src/domain/words/change.js';
import { knowing } from '../../support/amending.js';
import { city, correct, record, reschedule } from '../../support/commands.js';
import { tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { historyOf } from '../../support/recorded.js';

const DAY = '2026-04-01';
const town = city(tree('総務課', '企画課', '市民課', '監査課'), {
  duties: [
    { name: '広報', holders: ['総務課'] },
    { name: '統計', holders: ['総務課', '企画課'] },
  ],
});
const move = (duty: string, from: string, to: string, more: Change['transferDuty'] = {}): Change => ({
  transferDuty: { duty, from: [from], to: [to], ...more },
});
const when = (...changes: Change[]) => knowing(town).when(record(DAY, ...changes));
const described = (description: string, to: string): Change => ({
  transferDuty: { description, from: ['総務課'], to: [to] },
});

describe('the whole of a duty', () => {
  it('is given by one giver once a day', () => {
    when(move('広報', '総務課', '市民課'), move('広報', '総務課', '監査課'))
      .thenRefuses('DUTY_GIVEN_TWICE changes[1].transferDuty.from[0]')
      .thenSays('総務課', '広報', DAY, 'PART')
      .thenIsAbout('t:u1');
    when(
      move('広報', '総務課', '市民課'),
      move('広報', '総務課', '監査課', { extent: 'RESIDUAL' }),
    ).thenRefuses('DUTY_GIVEN_TWICE changes[1].transferDuty.from[0]');
  });

  it('is given once a day by another body too', () => {
    const fromOutside = (to: string): Change => ({
      transferDuty: { duty: '消防', fromOutside: '県', to: [to] },
    });
    when(fromOutside('市民課'), fromOutside('監査課'))
      .thenRefuses('DUTY_GIVEN_TWICE changes[1]')
      .thenSays('県', '消防')
      .thenIsAbout();
  });

  it('is given once a day, whichever reorganization says so', () => {
    const moved = knowing(town, record(DAY, move('広報', '総務課', '市民課')));
    moved
      .when(record(DAY, move('広報', '総務課', '監査課')))
      .thenRefuses('DUTY_GIVEN_TWICE changes[0].transferDuty.from[0]')
      .thenLists(`DutyTransferred ${DAY}`);
    moved
      .when(record('2026-03-01', move('統計', '企画課', '市民課')))
      .thenWarns()
      .thenHold(DAY, 't:d1', '市民課');
  });

  it('may go to several receivers at once, or in parts, or from each holder on its own', () => {
    when(move('広報', '総務課', '市民課', { to: ['市民課', '監査課'] }))
      .thenWarns()
      .thenHold(DAY, 't:d1', '市民課', '監査課');
    when(
      move('広報', '総務課', '市民課', { extent: 'PART' }),
      move('広報', '総務課', '監査課', { extent: 'RESIDUAL' }),
    )
      .thenWarns()
      .thenHold(DAY, 't:d1', '市民課', '監査課');
    when(move('統計', '総務課', '市民課'), move('統計', '企画課', '監査課'))
      .thenWarns()
      .thenHold(DAY, 't:d2', '市民課', '監査課');
  });

  it('is not given twice by an amendment either', () => {
    const twice = knowing(
      town,
      record(DAY, move('広報', '総務課', '市民課', { extent: 'PART' })),
      record('2026-10-01', move('広報', '総務課', '監査課')),
    );
    twice.when(reschedule('t:r2', DAY)).thenWarns();
    twice
      .when(reschedule('t:r2', DAY))
      .when(correct(`DutyTransferred ${DAY}`, move('t:d1', '総務課', '市民課')))
      .thenRefuses('DUTY_GIVEN_TWICE change');
  });
});

describe('a ledger that gives the whole of a duty twice on one day, from before that was refused', () => {
  const known = () => {
    const history = historyOf(town, [record(DAY, move('広報', '総務課', '市民課'))]);
    const first = history.ledger.at(-1);
    if (first?.type !== 'DutyTransferred') throw new Error('There is no transfer.');
    const again = { ...first, id: 't:e8', reorganization: 't:r2', data: { ...first.data, to: ['t:u4'] } };
    const content = { reorganization: { id: 't:r2', title: '機構改正', effectiveOn: DAY } };
    learn(history, { events: [again], content });
    return history;
  };

  it('means what it meant', () => {
    expect([...(known().latest.holders.get('t:d1') ?? [])]).toEqual(['t:u3', 't:u4']);
  });

  it('stays as it is where the past is computed again', () => {
    const backDated = record('2026-01-01', move('統計', '企画課', '市民課'));
    expect(decide(known(), backDated).problems).toEqual([]);
  });
});

describe('a transfer that is recorded a second time', () => {
  it('is refused where the giver held the duty, whether it was known before or not', () => {
    for (const duty of ['広報', '消防']) {
      knowing(town, record(DAY, move(duty, '総務課', '市民課')))
        .when(record(DAY, move(duty, '総務課', '市民課')))
        .thenRefuses('DUTY_GIVEN_TWICE changes[0].transferDuty.from[0]')
        .thenLists(`DutyTransferred ${DAY}`);
    }
  });

  it('is refused where only a part moved, unless it is said how the parts differ', () => {
    const part = move('広報', '総務課', '市民課', { extent: 'PART' });
    knowing(town, record(DAY, part))
      .when(record(DAY, part))
      .thenRefuses('TRANSFER_REPEATED changes[0].transferDuty.from[0]')
      .thenSays('広報', DAY, 'description')
      .thenLists(`DutyTransferred ${DAY}`);
    when(
      move('広報', '総務課', '市民課', { extent: 'PART', description: '窓口' }),
      move('広報', '総務課', '市民課', { extent: 'PART', description: '審査' }),
    ).thenWarns();
  });

  it('is refused where no unit gave the duty', () => {
    const begun: Change = { transferDuty: { duty: '消防', to: ['市民課'] } };
    knowing(town, record(DAY, begun)).when(record(DAY, begun)).thenRefuses('TRANSFER_REPEATED changes[0]');
  });

  it('is refused where it is only described, but not where it goes to another unit', () => {
    knowing(town, record(DAY, described('総務課の業務の一部', '市民課')))
      .when(record(DAY, described('総務課の業務の一部', '監査課'), described('総務課の業務の一部', '市民課')))
      .thenRefuses('TRANSFER_REPEATED changes[1].transferDuty.from[0]')
      .thenSays('総務課の業務の一部');
  });
});
