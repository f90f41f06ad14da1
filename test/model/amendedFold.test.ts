/** A command is checked against the same timeline that the history then has: for random commands of all kinds. */

import { decideRegistration } from '../../src/domain/decide/charts/register.js';
import { decide } from '../../src/domain/decide/decide.js';
import { impliedHoldingsOf } from '../../src/domain/fold/impliedHoldings.js';
import { applyDay } from '../../src/domain/fold/steps/dayStep.js';
import { newTree, type Tree } from '../../src/domain/fold/tree.js';
import { groupedByDay } from '../../src/domain/history/days.js';
import { effectiveEventsOf } from '../../src/domain/history/effectiveEvents.js';
import { type History, newHistory } from '../../src/domain/history/history.js';
import { learn } from '../../src/domain/history/learn.js';
import { hasErrors } from '../../src/domain/problems/problem.js';
import { city } from '../support/commands.js';
import { tree } from '../support/given.js';
import { describe, expect, it } from '../support/jest.js';
import { anyCommand, chooser, dayOf } from './generate/anyCommand.js';
import { forHistories } from './play/seed.js';

const town = city(tree('総務部', ['総務課', ['文書係', '統計係'], '管財課'], '企画部', ['企画課']), {
  coverage: 'PARTIAL',
  duties: [{ name: '広報', holders: ['企画部/企画課'] }],
  posts: [{ name: '部長', unit: '総務部', oversees: ['総務部', '企画部'] }],
});

function registered(): History {
  const decision = decideRegistration(town);
  if (!('registration' in decision.content)) throw new Error('This is no registration.');
  const history = newHistory(decision.content.registration);
  learn(history, decision);
  return history;
}

/** All that is effectiveEventsOf, folded from nothing. */
function folded({ effective }: History): Tree {
  const now = newTree(impliedHoldingsOf(effective.events));
  for (const [day, events] of groupedByDay(effective.events))
    expect(applyDay(now, day, events).violations.filter(({ rule }) => !rule.endsWith('_LEFT'))).toEqual([]);
  return now;
}

describe('a decided command', () => {
  it('gives the tree that the history then has, and breaks no rule on any day', async () => {
    const recorded = new Map<string, number>();
    await forHistories('amendments decided', 150, async (numbers) => {
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
        learn(history, news);
        learn(recorders, news, consequences);
        expect({ ...recorders, kept: [] }).toEqual({ ...history, kept: [] });
        expect(consequences.after.tree).toEqual(history.latest);
        expect(history.effective.events).toEqual(
          effectiveEventsOf(history.ledger, history.baseline.knownFrom).events,
        );
        expect(folded(history)).toEqual(history.latest);
        recorded.set(verb, (recorded.get(verb) ?? 0) + 1);
      }
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
