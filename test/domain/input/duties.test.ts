import type { Change } from '../../../src/domain/words/change.js';
import { knowing } from '../../support/amending.js';
import { city, correct, record } from '../../support/commands.js';
import { given, on, tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const DAY = '2026-04-01';
const town = city(tree('総務課', '企画課', '市民課'), {
  duties: [
    { name: '広報', holders: ['総務課'] },
    { name: '統計', holders: ['企画課', '市民課'] },
  ],
});
const when = (...changes: Change[]) => knowing(town).when(record(DAY, ...changes));
const move = (duty: string, more: Change['transferDuty'] = {}): Change => ({
  transferDuty: { duty, to: ['市民課'], ...more },
});

describe('a duty that moves', () => {
  it('is found by its name or its id, and moves from all who hold it where no giver is named', () => {
    when(move('広報')).thenWarns().thenHold(DAY, 't:d1', '市民課');
    when(move('t:d1')).thenWarns().thenHold(DAY, 't:d1', '市民課');
    when({ transferDuty: { duty: '統計', to: ['総務課'] } }).thenHold(DAY, 't:d2', '総務課');
    when({ transferDuty: { duty: 't:d2', to: ['総務課'] } }).thenHold(DAY, 't:d2', '総務課');
  });

  it('is found by its name in another width', () => {
    knowing(city(tree('総務課', '市民課'), { duties: [{ name: 'DX推進', holders: ['総務課'] }] }))
      .when(record(DAY, move('ＤＸ推進', { from: ['総務課'] })))
      .thenWarns()
      .thenHold(DAY, 't:d1', '市民課');
  });

  it('is the one that one of the givers holds', () => {
    when(move('統計', { from: ['企画課', '総務課'] })).thenRefuses(
      'DUTY_NOT_HELD changes[0].transferDuty.from[1]',
    );
    when(move('統計', { from: ['企画課'] })).thenHold(DAY, 't:d2', '市民課');
  });

  it('is new where nobody holds one of its name or a similar one', () => {
    when(move('消防', { from: ['総務課'] }), move('防災', { from: ['企画課'] }))
      .thenWarns()
      .thenHold(DAY, 't:d3', '市民課')
      .thenHold(DAY, 't:d4', '市民課')
      .thenHold('2026-03-31', 't:d3', '総務課')
      .thenHold('2026-03-31', 't:d4', '企画課');
  });

  it('is new, with a warning that names the similar ones, where the name is similar', () => {
    when(move('広報広聴', { from: ['企画課'] }))
      .thenWarns('DUTY_NAME_SIMILAR changes[0].transferDuty.duty')
      .thenSays('広報広聴', '広報');
  });

  it('is one new duty where two changes move it from the same giver', () => {
    when(move('消防', { from: ['総務課', '企画課'], extent: 'PART' }), {
      transferDuty: { duty: '消防', from: ['企画課'], to: ['総務課'] },
    })
      .thenWarns()
      .thenHold('2026-03-31', 't:d3', '企画課', '総務課')
      .thenHold(DAY, 't:d3', '市民課', '総務課')
      .thenHold(DAY, 't:d4');
  });

  it('is one new duty where two changes bring it from outside', () => {
    when(move('消防', { fromOutside: '県' }), {
      transferDuty: { duty: '消防', fromOutside: '国', to: ['企画課'] },
    })
      .thenWarns()
      .thenHold(DAY, 't:d3', '企画課', '市民課');
  });

  it('is, from outside, one that nobody holds', () => {
    knowing(town, record(DAY, { endDuty: { duty: '広報' } }))
      .when(record('2027-04-01', move('広報', { fromOutside: '県' })))
      .thenWarns()
      .thenHold('2027-04-01', 't:d1', '市民課');
    when(move('t:d1', { fromOutside: '県' }))
      .thenWarns()
      .thenHold(DAY, 't:d1', '市民課', '総務課');
  });

  it('can be one that nobody holds, by its name and by its id, where no giver is named', () => {
    const ended = knowing(town, record(DAY, { endDuty: { duty: '広報' } }));
    for (const duty of ['広報', 't:d1']) {
      ended
        .when(record('2027-04-01', move(duty)))
        .thenWarns()
        .thenHold('2027-03-31', 't:d1')
        .thenHold('2027-04-01', 't:d1', '市民課');
      ended
        .when(record('2027-04-01', { transferDuty: { duty, toOutside: '県' } }))
        .thenRefuses('DUTY_HELD_BY_NOBODY changes[0].transferDuty.duty')
        .thenSays('広報');
    }
  });

  it('is refused where a giver is named and nobody holds any of that name', () => {
    knowing(town, record(DAY, { endDuty: { duty: '広報' } }))
      .when(record('2027-04-01', move('広報', { from: ['総務課'] })))
      .thenRefuses('DUTY_HELD_BY_NOBODY changes[0].transferDuty.duty')
      .thenSays('広報', 'newDuty: true');
  });

  it('must be named by its id where two of that name are held', () => {
    const twice = knowing(town, record(DAY, move('広報', { from: ['企画課'], newDuty: true })));
    twice
      .when(record('2027-04-01', { transferDuty: { duty: '広報', to: ['企画課'] } }))
      .thenRefuses('AMBIGUOUS_DUTY changes[0].transferDuty.duty')
      .thenSays('広報', 't:d1', 't:d3');
    twice
      .when(
        record('2027-04-01', { transferDuty: { duty: '広報', from: ['総務課', '市民課'], to: ['企画課'] } }),
      )
      .thenRefuses('AMBIGUOUS_DUTY changes[0].transferDuty.duty');
    twice
      .when(record('2027-04-01', { transferDuty: { duty: 't:d3', to: ['企画課'] } }))
      .thenHold('2027-04-01', 't:d3', '企画課');
  });

  it('cannot be one whose introduction was voided', () => {
    const introduced = record(DAY, move('消防', { from: ['総務課'] }));
    const voided = { void: { organization: 't', reason: '誤り', event: `DutyTransferred ${DAY}` } };
    knowing(town, introduced, voided)
      .when(record('2027-04-01', move('t:d3', { from: ['総務課'] })))
      .thenRefuses('UNKNOWN_DUTY changes[0].transferDuty.duty')
      .thenSays('t:d3');
  });

  it('keeps its id when its transfer is corrected, by its id and under another name', () => {
    const introduced = knowing(town, record(DAY, move('消防', { from: ['総務課'] })));
    introduced
      .when(correct(`DutyTransferred ${DAY}`, move('t:d3', { from: ['企画課'] })))
      .thenIsEffective(`DutyTransferred ${DAY}`, {
        data: expectedData({ name: '消防', from: ['t:u2'] }),
      })
      .thenHold('2026-03-31', 't:d3', '企画課');
    introduced
      .when(correct(`DutyTransferred ${DAY}`, move('防災', { from: ['総務課'] })))
      .thenHold(DAY, 't:d3', '市民課')
      .thenHold(DAY, 't:d4');
  });
});

const expectedData = (more: object) => ({
  duty: 't:d3',
  description: '消防',
  fromOutside: undefined,
  to: ['t:u3'],
  toOutside: undefined,
  extent: 'WHOLE',
  except: undefined,
  ...more,
});

describe('a duty that ends', () => {
  it('ends for all of its holders or for the named one', () => {
    when({ endDuty: { duty: '統計' } }).thenHold(DAY, 't:d2');
    when({ endDuty: { duty: 't:d2', holder: '市民課' } }).thenHold(DAY, 't:d2', '企画課');
  });

  it('must be held, by the named holder if there is one', () => {
    when({ endDuty: { duty: '統計', holder: '総務課' } })
      .thenRefuses('DUTY_HELD_BY_NOBODY changes[0].endDuty.duty')
      .thenSays('企画課', '市民課', 'holder')
      .thenIsAbout('t:u1', 't:u2', 't:u3');
    knowing(town, record(DAY, { endDuty: { duty: '広報' } }))
      .when(record('2027-04-01', { endDuty: { duty: 't:d1' } }))
      .thenRefuses('DUTY_HELD_BY_NOBODY changes[0].endDuty.duty')
      .thenSays('t:d1')
      .thenSaysIn('ja', 'どの組織単位も担当していません')
      .thenIsAbout();
  });

  it('must be named by its id where two of that name are held', () => {
    const twice = knowing(town, record(DAY, move('広報', { from: ['企画課'], newDuty: true })));
    twice
      .when(record('2027-04-01', { endDuty: { duty: '広報' } }))
      .thenRefuses('AMBIGUOUS_DUTY changes[0].endDuty.duty')
      .thenSays('t:d1', 't:d3');
    twice
      .when(record('2027-04-01', { endDuty: { duty: '広報', holder: '総務課' } }))
      .thenHold('2027-04-01', 't:d1')
      .thenHold('2027-04-01', 't:d3', '市民課');
  });

  it('must be known; similar names are suggested', () => {
    when({ endDuty: { duty: '広報広聴' } })
      .thenRefuses('UNKNOWN_DUTY changes[0].endDuty.duty')
      .thenSays('広報広聴');
    when({ endDuty: { duty: '消防' } }).thenRefuses('UNKNOWN_DUTY changes[0].endDuty.duty');
  });
});

describe('what moves without being named', () => {
  it('is recorded as its description', () => {
    given(tree('総務課', '企画課'))
      .when(on(DAY, { transferDuty: { description: '広報に関すること', from: ['総務課'], to: ['企画課'] } }))
      .thenRecords({
        type: 'DutyTransferred',
        data: { description: '広報に関すること', from: ['総務課'], to: ['企画課'], extent: 'WHOLE' },
      });
  });

  it('must be said, and so must where it goes', () => {
    when({ transferDuty: { from: ['総務課'], to: ['企画課'] } })
      .thenRefuses('NOTHING_SAID changes[0].transferDuty')
      .thenSays('duty', 'description');
    when({ transferDuty: { duty: '広報' } })
      .thenRefuses('NOTHING_SAID changes[0].transferDuty')
      .thenSays('to', 'toOutside');
    when({ transferDuty: { duty: '広報', toOutside: '県' } }).thenHold(DAY, 't:d1');
    when({ transferDuty: { duty: '広報', from: [], to: ['企画課'] } }).thenRefuses(
      'EMPTY_LIST changes[0].transferDuty.from',
    );
    when({ transferDuty: { duty: '広報', to: [] } }).thenRefuses('EMPTY_LIST changes[0].transferDuty.to');
    when({ transferDuty: { duty: '広報', to: [], toOutside: '県' } }).thenHold(DAY, 't:d1');
    when({ transferDuty: { duty: '消防', from: [], fromOutside: '県', to: ['企画課'] } }).thenHold(
      DAY,
      't:d3',
      '企画課',
    );
  });
});
