import type { Change } from '../../../src/domain/words/change.js';
import { knowing } from '../../support/amending.js';
import { city, correct, record } from '../../support/commands.js';
import { tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const DAY = '2026-04-01';
const LATER = '2027-04-01';
const town = city(tree('総務部', ['総務課', ['文書係', '組織係'], '監査課'], '企画課'));
const move = (from: string, to: string, more: Change['transferDuty'] = {}): Change => ({
  transferDuty: { duty: '内部統制', from: [from], to: [to], ...more },
});
const section = '総務部/総務課';
const office = '総務部/総務課/文書係';
const audit = '総務部/監査課';
const REFUSED = 'DUTY_HELD_BY_OTHERS changes[0].transferDuty.duty';

describe('a duty of a name that is held, but not by its giver', () => {
  const received = knowing(town, record(DAY, move('企画課', section)));

  it('is refused where its holder is above the giver, with the holder, the id and the line to write', () => {
    received
      .when(record(LATER, move(office, audit, { extent: 'PART', except: '検査' })))
      .thenRefuses(REFUSED)
      .thenIsAbout('t:u2')
      .thenSays(
        ...['内部統制', section, 't:d1', 'newDuty: true'],
        `transferDuty: { duty: "t:d1", from: ["${section}"], to: ["${audit}"], extent: PART, except: "検査" }`,
      );
    received
      .when(record(LATER, move(office, audit)))
      .thenSaysIn('ja', '移管元の上位')
      .thenSaysIn('en', 'above the giver');
  });

  it('is refused where its receivers hold it already, with the advice to remove the change, and no line', () => {
    received
      .when(record(LATER, move('企画課', section)))
      .thenRefuses(REFUSED)
      .thenSays('内部統制', section, 't:d1', 'newDuty: true')
      .thenSaysIn('ja', '取り除いてください')
      .thenSaysIn('en', 'recorded a second time, remove it. If');
  });

  it('is recorded with a warning where it is given to those who hold it', () => {
    for (const said of [{ duty: '内部統制' }, { duty: 't:d1' }, { duty: 't:d1', from: [section] }])
      received
        .when(record(LATER, { transferDuty: { ...said, to: [section] } }))
        .thenWarns('SAME_HOLDERS changes[0].transferDuty')
        .thenSays('内部統制')
        .thenHold(LATER, 't:d1', section);
    received
      .when(record(LATER, { transferDuty: { duty: 't:d1', to: [section, audit] } }))
      .thenWarns()
      .thenHold(LATER, 't:d1', section, audit);
  });

  it('is the same duty where its name has a blank at the end', () => {
    received.when(record(LATER, move(office, audit, { duty: '内部統制　' }))).thenRefuses(REFUSED);
    received
      .when(record(LATER, move(section, audit, { duty: ' 内部統制' })))
      .thenWarns()
      .thenHold(LATER, 't:d1', audit);
  });

  it('is recorded as one duty by the line of the problem', () => {
    received
      .when(record(LATER, move(section, audit, { duty: 't:d1' })))
      .thenWarns()
      .thenHold('2026-03-31', 't:d1', '企画課')
      .thenHold('2027-03-31', 't:d1', section)
      .thenHold(LATER, 't:d1', audit)
      .thenHold(LATER, 't:d2');
  });

  it('is refused where its holder is below the giver', () => {
    knowing(town, record(DAY, move('企画課', office)))
      .when(record(LATER, move(section, audit)))
      .thenRefuses(REFUSED)
      .thenSays(`from: ["${office}"]`)
      .thenSaysIn('ja', '移管元の下')
      .thenSaysIn('en', 'below the giver');
  });

  it('is refused where its holder is elsewhere', () => {
    received
      .when(record(LATER, move(audit, '企画課')))
      .thenRefuses(REFUSED)
      .thenSays(`duty: "t:d1", from: ["${section}"], to: ["企画課"]`);
  });

  it('is refused where it comes from another body, with a line that adds the receiver', () => {
    received
      .when(
        record(LATER, {
          transferDuty: { duty: '内部統制', fromOutside: '県', to: [audit], toOutside: '国' },
        }),
      )
      .thenRefuses(REFUSED)
      .thenSays(`{ duty: "t:d1", fromOutside: "県", to: ["${audit}"], toOutside: "国" }`);
  });

  it('is refused where a holder above the giver is named before holders elsewhere', () => {
    knowing(town, record(DAY, move('企画課', section), move(audit, audit, { newDuty: true, extent: 'PART' })))
      .when(record(LATER, move(office, '企画課')))
      .thenRefuses(REFUSED)
      .thenSays('t:d1', 't:d2', `from: ["${section}"]`);
  });

  it('is refused where its holder is known only by a later transfer', () => {
    knowing(town, record(LATER, move('企画課', section)))
      .when(record(DAY, move(office, audit)))
      .thenRefuses(REFUSED)
      .thenSays('t:d1', 'from: ["企画課"]');
  });

  it('is refused where another change of the same input introduces it, from another giver', () => {
    knowing(town)
      .when(record(DAY, move('企画課', audit), move(office, audit)))
      .thenRefuses('DUTY_HELD_BY_OTHERS changes[1].transferDuty.duty')
      .thenSays('duty: "内部統制", from: ["企画課"]')
      .thenSaysIn('ja', 'この入力');
  });

  it('names the holder by its id where a path fits two units', () => {
    knowing(city(tree('DX課', 'ＤＸ課', '企画課')), record(DAY, move('企画課', 't:u2')))
      .when(record(LATER, move('企画課', 't:u1')))
      .thenRefuses(REFUSED)
      .thenSays('from: ["t:u2"]');
  });

  it('is another duty where the input says so', () => {
    received
      .when(record(LATER, move(office, audit, { newDuty: true })))
      .thenWarns()
      .thenHold(LATER, 't:d1', section)
      .thenHold('2027-03-31', 't:d2', office)
      .thenHold(LATER, 't:d2', audit);
    received
      .when(record(LATER, { transferDuty: { duty: '内部統制', to: [audit], newDuty: true } }))
      .thenWarns()
      .thenHold(LATER, 't:d1', section)
      .thenHold(LATER, 't:d2', audit);
  });

  it('is one other duty where two changes say so', () => {
    knowing(town)
      .when(
        record(
          DAY,
          move('企画課', audit),
          move(office, audit, { newDuty: true, extent: 'PART' }),
          move(office, section, { newDuty: true }),
        ),
      )
      .thenHold(DAY, 't:d2', audit, section)
      .thenHold(DAY, 't:d3');
  });

  it('keeps its id where its first transfer is corrected and says so again', () => {
    const another = knowing(
      town,
      record(DAY, move('企画課', section)),
      record(LATER, move(office, audit, { newDuty: true })),
    );
    const corrected = move(office, '企画課', { newDuty: true });
    another.when(correct(`DutyTransferred ${LATER}`, corrected)).thenHold(LATER, 't:d2', '企画課');
    another
      .when(correct(`DutyTransferred ${LATER}`, move(office, '企画課', { duty: 't:d2' })))
      .thenHold(LATER, 't:d2', '企画課');
    another
      .when(correct(`DutyTransferred ${LATER}`, move(office, '企画課')))
      .thenRefuses('DUTY_HELD_BY_OTHERS change.transferDuty.duty');
  });
});

describe('newDuty', () => {
  it('is refused where the giver holds a duty of that name, or the same day introduced it', () => {
    knowing(town, record(DAY, move('企画課', section)))
      .when(record(LATER, move(section, audit, { newDuty: true })))
      .thenRefuses('NOT_A_NEW_DUTY changes[0].transferDuty.duty')
      .thenSays('t:d1');
    const fromOutside: Change = {
      transferDuty: { duty: '消防', fromOutside: '県', to: [audit], newDuty: true },
    };
    knowing(town, record(DAY, fromOutside))
      .when(record(DAY, fromOutside))
      .thenRefuses('NOT_A_NEW_DUTY changes[0].transferDuty.duty')
      .thenLists(`DutyTransferred ${DAY}`);
  });

  it('needs a name', () => {
    const known = knowing(town, record(DAY, move('企画課', section)));
    known
      .when(record(LATER, move(section, audit, { duty: 't:d1', newDuty: true })))
      .thenRefuses('NEW_DUTY_BY_ID changes[0].transferDuty.duty');
    known
      .when(record(LATER, move(section, audit, { duty: undefined, description: '文書', newDuty: true })))
      .thenRefuses('ONLY_WITH changes[0].transferDuty.newDuty');
  });

  it('has no place in the correction of a chart', () => {
    knowing(city(tree('総務課'), { duties: [{ name: '広報', holders: ['総務課'] }] }))
      .when(correct('DutyStated 広報', { transferDuty: { duty: '広聴', to: ['総務課'], newDuty: true } }))
      .thenRefuses('NOT_IN_A_CHART change.transferDuty.newDuty');
  });
});
