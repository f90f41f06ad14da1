/**
 * Tests of the domain that read as sentences:
 *
 *     given(tree('総務部', ['総務課', ['文書係']]))
 *       .when(on('2026-04-01', { abolish: { unit: '総務部/総務課/文書係' } }))
 *       .thenStands('2026-04-01', '総務部', ['総務課']);
 */

import { decideRegistration } from '../../src/domain/decide/charts/register.js';
import type { Decision } from '../../src/domain/decide/decision.js';
import { decideReorganization } from '../../src/domain/decide/reorganization.js';
import { childrenOf, named, stateOf, type Tree, treePath } from '../../src/domain/fold/tree.js';
import { treeOnEve } from '../../src/domain/history/days.js';
import { type History, newHistory } from '../../src/domain/history/history.js';
import { learn } from '../../src/domain/history/learn.js';
import { hasErrors, type Problem } from '../../src/domain/problems/problem.js';
import type { Change, NewUnit } from '../../src/domain/words/change.js';
import type { BaselineUnit, ReorganizationCommand } from '../../src/domain/words/command.js';
import type { Baseline } from '../../src/domain/words/content.js';
import { type Day, eveOf } from '../../src/domain/words/day.js';
import type { EventType, Parent, UnitId } from '../../src/domain/words/event.js';
import { formatPath, parseRef, unitsAt } from '../../src/domain/words/unitRef.js';
import { expect } from './jest.js';

/** Sibling names in their order; a list after a name holds that unit's children. */
export type Names = (string | Names)[];

/** The day from which every organization of these tests is known. */
export const KNOWN_FROM = '2025-04-01';

/** The organization as it was first known. Its units are called 't:u1', 't:u2' … from the top down. */
export const tree = (...names: Names): Names => names;

/** A reorganization that takes effect on this day. */
export const on = (effectiveOn: Day, ...changes: Change[]): ReorganizationCommand => ({
  title: '機構改正',
  effectiveOn,
  changes,
});

/** A new unit of the kind that its name ends in. */
export const unit = (name: string, more: Partial<NewUnit> = {}): NewUnit => ({
  name,
  kind: kindOf(name),
  ...more,
});

export const kindOf = (name: string) => /[部課係班]$/.exec(name)?.[0] ?? '施設';

/** An organization, and what was recorded of it before. */
export function given(names: Names, ...recorded: ReorganizationCommand[]) {
  return {
    when(command: ReorganizationCommand) {
      const history = historyOf(names, recorded);
      const decision = decideReorganization(history, command);
      // To decide is to look: nothing is recorded by it, whatever the answer.
      expect(history).toEqual(historyOf(names, recorded));
      return outcome(history, command, decision);
    },
  };
}

function outcome(before: History, command: ReorganizationCommand, decision: Decision) {
  const { problems } = decision;
  const day = command.effectiveOn;
  const after = () => accepted(before, decision);
  const then = {
    problems,
    /** It is recorded, and on this day the whole tree is this one. */
    thenStands(date: Day, ...names: Names) {
      expect(namesBelow(treeOn(after(), date), null)).toEqual(names);
      return then;
    },
    /** The unit at one path on the eve is the unit at the other path on the day. */
    thenKeeps(pathBefore: string, pathAfter: string, date: Day = day) {
      const [old] = unitAt(treeOn(before, eveOf(date)), pathBefore);
      expect(unitAt(treeOn(after(), date), pathAfter)).toEqual([old ?? 'a unit']);
      return then;
    },
    /** The unit at this path has this name, kind, … */
    thenShows(path: string, state: object, date: Day = day) {
      const now = treeOn(after(), date);
      expect(unitAt(now, path).map((found) => stateOf(now, found))).toEqual([expect.objectContaining(state)]);
      return then;
    },
    /** These are its events, in order, with units written by their names. */
    thenRecords(...facts: { type: EventType; data: object }[]) {
      const trees = [treeOn(before, eveOf(day)), treeOn(after(), day)];
      const written = decision.events.map(({ type, data }) => ({ type, data: withNames(data, trees) }));
      expect(written).toEqual(facts);
      return then;
    },
    /** These are all problems, as 'CODE path', in any order. */
    thenRefuses(...expected: string[]) {
      expect(written(problems, 'ERROR')).toEqual([...expected].sort());
      for (const { ja, en } of problems) expect([ja.trim(), en.trim()]).not.toContain('');
      return then;
    },
    /** It is recorded with these warnings and no others. */
    thenWarns(...expected: string[]) {
      after();
      expect(written(problems, 'WARNING')).toEqual([...expected].sort());
      return then;
    },
    /** Both sentences of every problem hold each of these words. */
    thenSays(...words: string[]) {
      for (const word of words)
        for (const { ja, en } of problems)
          expect([ja, en]).toEqual(Array(2).fill(expect.stringContaining(word)));
      return then;
    },
    /** The problems name these recorded events, as 'Type day'. */
    thenWouldBreak(...expected: string[]) {
      const events = before.ledger.filter(({ id }) => problems.some((one) => one.events.includes(id)));
      expect(events.map(({ type, effectiveOn }) => `${type} ${effectiveOn}`)).toEqual(expected);
      return then;
    },
    /** The problems are about the units at these paths, on the eve or on the day. */
    thenIsAbout(...ids: UnitId[]) {
      expect([...new Set(problems.flatMap(({ units }) => units))].sort()).toEqual([...ids].sort());
      return then;
    },
  };
  return then;
}

export const written = (problems: Problem[], wanted: Problem['severity']) =>
  problems
    .filter(({ severity }) => severity === wanted)
    .map(({ code, path }) => `${code} ${path}`)
    .sort();

/** The history with what was decided, or a failing test if it was refused. */
function accepted({ baseline, ledger }: History, decision: Decision): History {
  expect(decision.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  const history = newHistory(baseline);
  learn(history, { events: [...ledger], content: { registration: baseline } });
  learn(history, decision);
  // The timeline that was checked is the one that the history then has.
  expect(decision.consequences.after.tree).toEqual(history.latest);
  return history;
}

/** The history of an organization of which all this was recorded. */
export function historyOf(names: Names, recorded: ReorganizationCommand[] = []): History {
  const decision = decideRegistration({
    code: 't',
    name: '試験市',
    knownFrom: KNOWN_FROM,
    units: baselineUnits(names),
  });
  expect(written(decision.problems, 'ERROR')).toEqual([]);
  const history = newHistory(baselineOf(decision));
  learn(history, decision);
  for (const command of recorded) {
    const decision = decideReorganization(history, command);
    if (hasErrors(decision.problems)) throw new Error(decision.problems.map(({ en }) => en).join('\n'));
    learn(history, decision);
  }
  return history;
}

export function baselineOf({ content }: Decision): Baseline {
  if ('registration' in content) return content.registration;
  throw new Error('This is no registration.');
}

/** The units of a registration. */
export function baselineUnits(names: Names): BaselineUnit[] {
  return names.flatMap((name, i) => {
    if (typeof name !== 'string') return [];
    const children = names[i + 1];
    const below = Array.isArray(children) ? baselineUnits(children) : [];
    return [{ name, kind: kindOf(name), children: below }];
  });
}

// '~' sorts after every digit, so this is later than the day itself and earlier than every following day.
export const treeOn = (history: History, date: Day) => treeOnEve(history, `${date}~`);

export function namesBelow(now: Tree, parent: Parent): Names {
  return childrenOf(now, parent).flatMap((child) => {
    const below = namesBelow(now, child);
    const name = stateOf(now, child)?.name ?? `${child} is no more`;
    return below.length > 0 ? [name, below] : [name];
  });
}

export function unitAt(now: Tree, text: string): UnitId[] {
  const parsed = parseRef(text);
  return 'path' in parsed ? unitsAt(named(now), parsed.path) : [];
}

export function withNames(data: object, trees: Tree[]): object {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) => {
    const where = trees.find((one) => typeof value === 'string' && stateOf(one, value));
    return where ? formatPath(treePath(where, String(value)).slice(-1)) : value;
  });
}
