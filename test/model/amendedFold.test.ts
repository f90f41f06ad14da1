/** A command is checked against the same timeline that the history then has: for random commands of all kinds. */

import { decide } from '../../src/domain/decide/decide.js';
import type { Decision } from '../../src/domain/decide/decision.js';
import { impactOf } from '../../src/domain/decide/impact.js';
import { type Consequences, newViolations } from '../../src/domain/history/consequences.js';
import { treeOnEve } from '../../src/domain/history/days.js';
import { effectiveEventsOf } from '../../src/domain/history/effectiveEvents.js';
import type { History } from '../../src/domain/history/history.js';
import { learn } from '../../src/domain/history/learn.js';
import { hasErrors } from '../../src/domain/problems/problem.js';
import { rowChanges } from '../../src/projections/rowChanges.js';
import { entriesOf, fullConsequences, fullFold } from '../support/fullFold.js';
import { describe, expect, it } from '../support/jest.js';
import { anyCommand, chooser, dayOf } from './generate/anyCommand.js';
import { registered } from './generate/registered.js';
import { forHistories } from './play/seed.js';

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

describe('a decided command', () => {
  it('gives the tree that the history then has, and breaks no rule on any day', async () => {
    const recorded = new Map<string, number>();
    await forHistories('amendments decided', 40, async (numbers) => {
      const history = registered();
      // It learns what was computed when the command was decided on it, as a recorder does.
      const recorders = registered();
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
        learn(history, news);
        learn(recorders, news, consequences);
        expect(recorders).toEqual(history);
        expect(consequences.after.tree).toEqual(history.latest);
        expect(history.effective).toEqual(effectiveEventsOf(history.ledger, history.baseline.knownFrom));
        recorded.set(verb, (recorded.get(verb) ?? 0) + 1);
      }
      expectFullFold(history);
      expect(history.days.every((day) => day >= dayOf(0))).toBe(true);
    });
    // None of the seven was only ever refused.
    expect([...recorded.keys()].sort()).toEqual([
      'correct',
      'extend',
      'record',
      'reschedule',
      'void',
      'widen',
      'withdraw',
    ]);
  });
});
