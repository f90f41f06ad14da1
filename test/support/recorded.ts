/** Histories built from decided commands, and how tests point at their events. */

import { decideRegistration } from '../../src/domain/decide/charts/register.js';
import { decide } from '../../src/domain/decide/decide.js';
import type { Decision, Refusal } from '../../src/domain/decide/decision.js';
import { type History, newHistory } from '../../src/domain/history/history.js';
import { learn } from '../../src/domain/history/learn.js';
import type { Command, RegisterOrganization } from '../../src/domain/words/command.js';
import type { LedgerEvent } from '../../src/domain/words/event.js';
import { baselineOf } from './given.js';
import { expect } from './jest.js';

/** What is known once all this is recorded. */
export function historyOf(registration: RegisterOrganization, commands: Command[]): History {
  const decision = decideRegistration(registration);
  const history = newHistory(baselineOf(decision));
  expectNoErrors(decision);
  learn(history, decision);
  for (const command of commands) learn(history, decided(decide(history, pointed(history, command))));
  return history;
}

/** A decision that is recorded, or a failing test if it was refused. */
export function decided(decision: Decision | Refusal): Decision {
  expectNoErrors(decision);
  if ('events' in decision) return decision;
  throw new Error('Nothing was decided.');
}

const expectNoErrors = ({ problems }: Refusal) =>
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);

/** A command with the id of the event that it points at. */
export function pointed(history: History, command: Command): Command {
  if ('correct' in command)
    return { correct: { ...command.correct, event: eventAt(history, command.correct.event) } };
  if ('void' in command) return { void: { ...command.void, event: eventAt(history, command.void.event) } };
  return command;
}

/** 'UnitRenamed 2026-04-01' by its recorded day, 'UnitStated 総務課' by its name; ' #2': the second such. Else an id. */
export function eventAt({ ledger }: History, text: string): string {
  const [, type, what, place] = /^(\w+) (\S+)(?: #(\d+))?$/.exec(text) ?? [];
  if (type === undefined) return text;
  const found = ledger.filter(
    (event) => event.type === type && (event.effectiveOn === what || nameIn(event) === what),
  );
  const [only, other] = place === undefined ? found : [found[Number(place) - 1]];
  if (only && !other) return only.id;
  throw new Error(`${text} is ${found.length} events.`);
}

const nameIn = ({ data }: LedgerEvent) => ('name' in data ? data.name : undefined);

/** As tests write it: 'Type day', the day as recorded. */
export const called = ({ type, effectiveOn }: LedgerEvent) => `${type} ${effectiveOn}`;
