/** Two reorganizations of one day, decided in either order upon the same history. */

import { decideRegistration } from '../../../src/domain/decide/charts/register.js';
import type { Decision } from '../../../src/domain/decide/decision.js';
import { decideReorganization } from '../../../src/domain/decide/reorganization.js';
import { childrenOf, stateOf } from '../../../src/domain/fold/tree.js';
import { treeOnEve } from '../../../src/domain/history/days.js';
import { type History, newHistory } from '../../../src/domain/history/history.js';
import { learn } from '../../../src/domain/history/learn.js';
import { hasErrors } from '../../../src/domain/problems/problem.js';
import type { ReorganizationCommand } from '../../../src/domain/words/command.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { Event, Parent, UnitId } from '../../../src/domain/words/event.js';
import { idsBetween } from '../reference/idMap.js';
import { proposedEvents } from '../reference/proposal.js';
import { DAYS, KNOWN_FROM, randomBaseline, randomReorganization } from './generate.js';

/** A new organization with a random baseline, and nothing but it. */
export function newOrganization(numbers: readonly number[]): History {
  const decided = decideRegistration({
    code: 'two',
    name: 'two',
    knownFrom: KNOWN_FROM,
    units: randomBaseline(numbers),
  });
  const { content } = decided;
  if (!('registration' in content)) throw new Error('This is no registration.');
  const history = newHistory(content.registration);
  learn(history, decided);
  return history;
}

/** Two that know nothing of each other; every change takes effect on their common day. */
export function twoOfOneDay(known: Event[], first: readonly number[], second: readonly number[]) {
  const one = randomReorganization(known, first, 1);
  // The first numbers choose the day; what a day of its own was chosen for is most often possible on this one too.
  const other = randomReorganization(known, [...first.slice(0, 2), ...second], 2);
  return [one, other].map(({ changes, ...about }) => ({
    ...about,
    effectiveOn: one.effectiveOn,
    changes: changes.map(({ effectiveOn: _, ...change }) => change),
  })) as [ReorganizationCommand, ReorganizationCommand];
}

export interface InTurn {
  first: Decision;
  second: Decision;
  /** With as much of the two as was accepted. */
  history: History;
  /** What the model calls the units that they make. */
  proposedIds: Map<UnitId, UnitId>;
}

export const isAccepted = ({ problems }: Decision) => !hasErrors(problems);

/** Decides one, then the other on the history after it. */
export function inTurn(before: History, first: ReorganizationCommand, second: ReorganizationCommand): InTurn {
  const history = copyOf(before);
  const proposedIds = new Map<UnitId, UnitId>();
  const decide = (said: ReorganizationCommand) => {
    const decision = decideReorganization(history, said);
    if (isAccepted(decision)) {
      const proposed = proposedEvents(before.effective.events, said);
      for (const [unit, ref] of idsBetween(decision.events, proposed)) proposedIds.set(unit, ref);
      learn(history, decision);
    }
    return decision;
  };
  return { first: decide(first), second: decide(second), history, proposedIds };
}

function copyOf({ baseline, ledger, reorganizations }: History): History {
  const copy = newHistory(baseline);
  learn(copy, { events: [...ledger], content: { registration: baseline } });
  return { ...copy, reorganizations: new Map(reorganizations) };
}

export interface DayTree {
  day: Day;
  units: Record<UnitId, object>;
  children: Map<Parent, UnitId[]>;
}

/** The tree on every day, in the model's ids. */
export function treesOf({ history, proposedIds }: InTurn): DayTree[] {
  const called = (unit: UnitId) => proposedIds.get(unit) ?? unit;
  return DAYS.map((day) => {
    // '~' sorts after every digit, so this is later than the day itself and earlier than every following day.
    const tree = treeOnEve(history, `${day}~`);
    const units: DayTree['units'] = {};
    const children: DayTree['children'] = new Map();
    const walk = (parent: Parent) => {
      const below = childrenOf(tree, parent);
      if (below.length > 0) children.set(parent === null ? null : called(parent), below.map(called));
      for (const unit of below) {
        const { name, displayName, kind } = stateOf(tree, unit) ?? {};
        units[called(unit)] = { name, displayName, kind };
        walk(unit);
      }
    };
    walk(null);
    return { day, units, children };
  });
}
