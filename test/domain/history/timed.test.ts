import { decide } from '../../../src/domain/decide/decide.js';
import { treeOnEve } from '../../../src/domain/history/days.js';
import type { History } from '../../../src/domain/history/history.js';
import { learn } from '../../../src/domain/history/learn.js';
import type { Command } from '../../../src/domain/words/command.js';
import { city, correct, record, takeBack } from '../../support/commands.js';
import { fullFold } from '../../support/fullFold.js';
import { tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { decided, historyOf, pointed } from '../../support/recorded.js';

const town = city(tree('総務課', '企画課', '税務課', '会計課'), {
  duties: [{ name: '広報', holders: ['企画課'] }],
});
const DAYS = 1_100;
const dayOf = (i: number) => new Date(Date.UTC(2025, 3, 2 + i * 3)).toISOString().slice(0, 10);

const say = (history: History, command: Command) =>
  learn(history, decided(decide(history, pointed(history, command))));

/** One change on each of many days. */
function longHistory(): History {
  const history = historyOf(town, []);
  for (let i = 0; i < DAYS; i++) {
    const unit = `t:u${1 + (i % 4)}`;
    say(history, record(dayOf(i), { rename: { unit, name: `第${i}課` } }));
  }
  return history;
}

const expectPlainFold = (history: History) => {
  const { days, eves, tree } = fullFold(history.effective.events);
  for (const day of history.days.filter((_, i, { length }) => i % 100 === 50 || i > length - 4))
    expect([day, treeOnEve(history, day)]).toEqual([day, eves.get(day)]);
  expect(history.latest).toEqual(tree);
  const changed = [...history.outcomes].map(([day, { written, ...known }]) => [day, known]);
  expect(changed.sort()).toEqual([...days].map(([day, { watched, ...known }]) => [day, known]));
};

describe('the history over time', () => {
  it('gives the tree of a day as a fold from nothing does, after changes of all kinds', () => {
    const history = longHistory();
    expectPlainFold(history);
    say(history, record(dayOf(300), { create: { unit: { name: '法制課', kind: '課' } } }));
    expectPlainFold(history);
    say(history, correct(`UnitRenamed ${dayOf(450)}`, { rename: { unit: 't:u3', name: '改課' } }));
    expectPlainFold(history);
    say(history, takeBack(`UnitRenamed ${dayOf(600)}`));
    expectPlainFold(history);
    // It implies that the giver had the duty since its first day.
    const duty = { duty: '統計', description: '統計に関する事務', from: ['t:u1'], to: ['t:u2'] };
    say(history, record(dayOf(DAYS), { transferDuty: { extent: 'WHOLE', ...duty } }));
    expectPlainFold(history);
    say(history, record(dayOf(DAYS), { rename: { unit: 't:u4', name: '終課' } }));
    expectPlainFold(history);
  });

  it('has its units in the order of their days, also where the last day is gone and earlier ones are added', () => {
    const history = historyOf(town, []);
    const create = (day: string, name: string) => record(day, { create: { unit: { name, kind: '課' } } });
    say(history, create('2030-04-01', '法制課'));
    say(history, takeBack('UnitCreated 2030-04-01'));
    say(history, create('2026-04-01', '統計課'));
    say(history, create('2028-04-01', '広報課'));
    say(history, create('2027-04-01', '防災課'));
    const names = [...history.latest.units.now.values()].map(({ value }) => value.name);
    expect(names.slice(-3)).toEqual(['統計課', '防災課', '広報課']);
    expectPlainFold(history);
  });

  it('is folded again only on the days that look at what differs', () => {
    const history = longHistory();
    const foldedFor = (command: Command) =>
      decided(decide(history, pointed(history, command))).consequences.folded.map(({ day }) => day);
    // Nothing below this unit is looked at later.
    const unit = { name: '法制係', kind: '係', under: 't:u1' };
    expect(foldedFor(record(dayOf(300), { create: { unit } }))).toEqual([dayOf(300)]);
    // The names that siblings get later are compared with this one, until it is another one in any case.
    const renamed = foldedFor(record(dayOf(300), { rename: { unit: 't:u4', name: '改課' } }));
    expect(renamed).toEqual([300, 301, 302, 303].map(dayOf));
    const corrected = correct(`UnitRenamed ${dayOf(301)}`, { rename: { unit: 't:u2', name: '改課' } });
    expect(foldedFor(corrected)).toEqual([301, 302, 303, 304, 305].map(dayOf));
    expect(foldedFor(takeBack(`UnitRenamed ${dayOf(301)}`))).toEqual([301, 302, 303, 304, 305].map(dayOf));
  });

  it('is not folded again on a day that looks at another unit, although one day has seen both', () => {
    const history = historyOf(city(tree('総務課', ['総務係'], '税務課', ['市税係'])), []);
    say(history, record('2030-04-01', { create: { unit: { name: '法制係', kind: '係', under: 't:u1' } } }));
    const foldedFor = (under: string) => {
      const command = record('2027-04-01', { create: { unit: { name: '統計係', kind: '係', under } } });
      return decided(decide(history, pointed(history, command))).consequences.folded.map(({ day }) => day);
    };
    expect(foldedFor('t:u3')).toEqual(['2027-04-01']);
    expect(foldedFor('t:u1')).toEqual(['2027-04-01', '2030-04-01']);
  });
});
