import { decide } from '../../../src/domain/decide/decide.js';
import { impliedHoldingsOf } from '../../../src/domain/fold/impliedHoldings.js';
import { applyDay } from '../../../src/domain/fold/steps/dayStep.js';
import { copyTree, newTree, type Tree } from '../../../src/domain/fold/tree.js';
import { groupedByDay, treeOnEve } from '../../../src/domain/history/days.js';
import type { History } from '../../../src/domain/history/history.js';
import { learn } from '../../../src/domain/history/learn.js';
import type { Command } from '../../../src/domain/words/command.js';
import { city, correct, record, takeBack } from '../../support/commands.js';
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

/** The trees on the eves of some days, folded from nothing. */
function plainFold({ effective, days }: History): [string, Tree][] {
  const tree = newTree(impliedHoldingsOf(effective.events));
  const eves: [string, Tree][] = [];
  groupedByDay(effective.events).forEach(([day, events], i) => {
    if (i % 100 === 50 || i > days.length - 4) eves.push([day, copyTree(tree)]);
    applyDay(tree, day, events);
  });
  return [...eves, ['2100-01-01', tree]];
}

/** What each day changes, folded from nothing. */
function plainOutcomes({ effective }: History): History['outcomes'] {
  const tree = newTree(impliedHoldingsOf(effective.events));
  return new Map(groupedByDay(effective.events).map(([day, events]) => [day, applyDay(tree, day, events)]));
}

const expectPlainFold = (history: History) => {
  for (const [day, tree] of plainFold(history)) expect([day, treeOnEve(history, day)]).toEqual([day, tree]);
  expect([...history.outcomes].sort()).toEqual([...plainOutcomes(history)].sort());
};

describe('the trees that a history keeps', () => {
  it('give the tree of a day as a fold from nothing does, after changes of all kinds', () => {
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

  it('are as many as the events need, and not one for each day', () => {
    const history = longHistory();
    const places = history.kept.map(({ events }) => events);
    expect(places.length).toBeLessThan(5);
    expect(places.every((place, i) => place - (places[i - 1] ?? 0) < 600)).toBe(true);
    // A change of the last day begins with the day before.
    expect(history.kept.at(-1)?.day).toBe(dayOf(DAYS - 2));
  });
});
