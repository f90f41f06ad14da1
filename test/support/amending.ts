/**
 * Tests of amendments and of later charts that read as sentences:
 *
 *     knowing(city(tree('総務課')), record('2026-04-01', { rename: { unit: '総務課', name: '庶務課' } }))
 *       .when(reschedule('t:r1', '2026-10-01'))
 *       .thenStands('2026-09-30', '総務課')
 *       .thenStands('2026-10-01', '庶務課');
 */

import { decide } from '../../src/domain/decide/decide.js';
import type { Decision, Refusal } from '../../src/domain/decide/decision.js';
import { stateOf, treePath } from '../../src/domain/fold/tree.js';
import type { History } from '../../src/domain/history/history.js';
import { learn } from '../../src/domain/history/learn.js';
import type { Command, RegisterOrganization } from '../../src/domain/words/command.js';
import { formatPath } from '../../src/domain/words/unitRef.js';
import { namesBelow, treeOn, unitAt, written } from './given.js';
import { expect } from './jest.js';
import type { Outcome } from './outcome.js';
import { called, decided, eventAt, historyOf, pointed } from './recorded.js';

/** An organization, and all that was recorded of it before. */
export function knowing(registration: RegisterOrganization, ...recorded: Command[]) {
  return {
    when(command: Command): Outcome {
      const history = historyOf(registration, recorded);
      const decision = decide(history, pointed(history, command));
      // To decide is to look: nothing is recorded by it, whatever the answer.
      expect(history).toEqual(historyOf(registration, recorded));
      return outcome(history, decision, {
        after: () => accepted(historyOf(registration, recorded), decision),
        when: (next: Command) => knowing(registration, ...recorded, command).when(next),
      });
    },
  };
}

interface Timeline {
  after: () => History;
  when: (next: Command) => Outcome;
}

/** The history with the decision: the timeline that was checked is the one that the history then has. */
function accepted(history: History, decision: Decision | Refusal): History {
  const { consequences, ...news } = decided(decision);
  learn(history, news);
  expect(consequences.after.tree).toEqual(history.latest);
  expect(consequences.effective ?? history.effective).toEqual(history.effective);
  return history;
}

function outcome(before: History, decision: Decision | Refusal, { after, when }: Timeline): Outcome {
  const { problems } = decision;
  const then: Outcome = {
    when(next) {
      after();
      return when(next);
    },
    thenStands(date, ...names) {
      expect(namesBelow(treeOn(after(), date), null)).toEqual(names);
      return then;
    },
    thenShows(date, path, { id, ...state }) {
      const now = treeOn(after(), date);
      const found = unitAt(now, path);
      expect(found).toEqual([id ?? expect.any(String)]);
      expect(stateOf(now, found[0]!)).toMatchObject(state);
      return then;
    },
    thenHold(date, duty, ...paths) {
      const now = treeOn(after(), date);
      const holders = [...(now.holders.get(duty) ?? [])].map((unit) => formatPath(treePath(now, unit)));
      expect(holders.sort()).toEqual([...paths].sort());
      return then;
    },
    thenPost(date, post, state) {
      const now = treeOn(after(), date).posts.now.get(post)?.value;
      if (state === null) expect(now).toBeUndefined();
      else expect(now).toMatchObject(state);
      return then;
    },
    thenOversee(date, path, ...posts) {
      const now = treeOn(after(), date);
      expect(unitAt(now, path).flatMap((unit) => now.oversight.now.get(unit)?.value.posts ?? [])).toEqual(
        posts,
      );
      return then;
    },
    thenIsEffective(event, version) {
      const { ledger, effective } = after();
      const id = eventAt({ ...before, ledger }, event);
      const found = effective.events.find((one) => one.id === id);
      if (version === null) expect(found).toBeUndefined();
      else {
        const fields = Object.entries(found ?? {}).filter(([field]) => field in version);
        expect(Object.fromEntries(fields)).toEqual(version);
      }
      return then;
    },
    thenSupersededBy(event, by) {
      const history = after();
      const superseding = history.effective.amended.get(eventAt(history, event))?.supersededBy;
      const amendment = history.ledger.find(({ id }) => id === superseding);
      expect(amendment ? called(amendment) : null).toBe(by);
      return then;
    },
    thenCovers(...periods) {
      expect(after().coverage.map(({ from, until, coverage }) => [from, until, coverage])).toEqual(periods);
      return then;
    },
    thenRecords(...events) {
      after();
      expect('events' in decision ? decision.events.map(called) : []).toEqual(events);
      return then;
    },
    thenRefuses(...expected) {
      expect(written(problems, 'ERROR')).toEqual([...expected].sort());
      for (const { ja, en } of problems) expect([ja.trim(), en.trim()]).not.toContain('');
      return then;
    },
    thenWarns(...expected) {
      after();
      expect(written(problems, 'WARNING')).toEqual([...expected].sort());
      for (const { ja, en } of problems) expect([ja.trim(), en.trim()]).not.toContain('');
      return then;
    },
    thenSays(...words) {
      expect(problems).not.toEqual([]);
      for (const word of words)
        for (const { ja, en } of problems)
          expect([ja, en]).toEqual(Array(2).fill(expect.stringContaining(word)));
      return then;
    },
    thenSaysIn(language, text) {
      expect(problems).not.toEqual([]);
      for (const one of problems) expect(one[language]).toContain(text);
      return then;
    },
    thenLists(...expected) {
      const events = before.ledger.filter(({ id }) => problems.some((one) => one.events.includes(id)));
      expect(events.map(called)).toEqual(expected);
      return then;
    },
    thenIsAbout(...ids) {
      expect([...new Set(problems.flatMap(({ units }) => units))].sort()).toEqual([...ids].sort());
      return then;
    },
  };
  return then;
}
