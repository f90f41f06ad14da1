/** What is folded in the short way is what a fold of all days gives. */

import { decide } from '../../../src/domain/decide/decide.js';
import type { Decision } from '../../../src/domain/decide/decision.js';
import { impactOf } from '../../../src/domain/decide/impact.js';
import { type Consequences, newViolations } from '../../../src/domain/history/consequences.js';
import { treeOnEve } from '../../../src/domain/history/days.js';
import { effectiveEventsOf } from '../../../src/domain/history/effectiveEvents.js';
import type { History } from '../../../src/domain/history/history.js';
import { learn } from '../../../src/domain/history/learn.js';
import { hasErrors } from '../../../src/domain/problems/problem.js';
import { nextRows } from '../../../src/projections/nextRows.js';
import { rowChanges } from '../../../src/projections/rowChanges.js';
import { entriesOf, fullConsequences, fullFold } from '../../support/fullFold.js';
import { expect } from '../../support/jest.js';
import { anyCommand, chooser, dayOf } from '../generate/anyCommand.js';
import { registered } from '../generate/registered.js';

/** The rows, the impact and the broken rules, also their order. */
function expectFullWay(history: History, { consequences, ...decision }: Decision): void {
  const full = fullConsequences(history, decision);
  const shown = (one: Consequences) => ({
    rows: rowChanges(history, { ...decision, consequences: one }),
    impact: impactOf(history, { ...decision, consequences: one }),
    broken: newViolations(one),
  });
  expect(shown(consequences)).toEqual(shown(full));
}

/** The tree on the eve of every day, and what each day changed. */
function expectFullFold(history: History): void {
  const { days, eves, tree } = fullFold(history.effective.events);
  expect(history.days).toEqual([...days.keys()]);
  for (const [day, eve] of eves)
    expect([day, entriesOf(treeOnEve(history, day))]).toEqual([day, entriesOf(eve)]);
  expect(entriesOf(history.latest)).toEqual(entriesOf(tree));
  for (const [day, { violations, settled }] of days) {
    const { written, ...known } = history.outcomes.get(day)!;
    expect([day, known]).toEqual([day, { violations, settled }]);
    expect(violations.filter(({ rule }) => !rule.endsWith('_LEFT'))).toEqual([]);
  }
  expect([...history.outcomes.keys()].sort()).toEqual(history.days);
}

/** The same trees, from which the next revision may begin at any day; the rules are left out that change nothing. */
function expectSameDays(forRows: History, history: History): void {
  expect(entriesOf(forRows.latest)).toEqual(entriesOf(history.latest));
  for (const day of history.days)
    expect([day, entriesOf(treeOnEve(forRows, day))]).toEqual([day, entriesOf(treeOnEve(history, day))]);
  const settled = ({ outcomes }: History) => new Map([...outcomes].map(([day, one]) => [day, one.settled]));
  expect(settled(forRows)).toEqual(settled(history));
}

/** Commands drawn from these numbers, one after the other. Returns the verbs of those that were recorded. */
export function expectFolded(numbers: readonly number[][]): string[] {
  const recorded: string[] = [];
  const history = registered();
  // It learns what was computed when the command was decided on it, as a recorder does.
  const recorders = registered();
  // Nobody decides on it.
  const forRows: History = { ...registered(), forRows: { notTaken: [] } };
  for (const row of numbers.flatMap((row) => [row.slice(0, 20), row.slice(20, 40), row.slice(40)])) {
    const command = anyCommand(history, chooser(row));
    const decision = decide(recorders, command);
    const [verb = ''] = Object.keys(command);
    if (!('events' in decision) || hasErrors(decision.problems)) {
      expect(decision.problems).not.toEqual([]);
      continue;
    }
    const { consequences, ...news } = decision;
    expectFullWay(recorders, decision);
    expect(nextRows(forRows, news)).toEqual(rowChanges(recorders, decision));
    learn(history, news);
    learn(recorders, news, consequences);
    expect(recorders).toEqual(history);
    expect(consequences.after.tree).toEqual(history.latest);
    expect(history.effective).toEqual(effectiveEventsOf(history.ledger, history.baseline.knownFrom));
    recorded.push(verb);
  }
  expectFullFold(history);
  expectSameDays(forRows, history);
  expect(history.days.every((day) => day >= dayOf(0))).toBe(true);
  return recorded;
}
