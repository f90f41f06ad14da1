/** A history that begins with its newest state decides as one with all of its past does, or says that it needs the past. */
import { decide } from '../../../src/domain/decide/decide.js';
import type { Decision, Refusal } from '../../../src/domain/decide/decision.js';
import { impactOf } from '../../../src/domain/decide/impact.js';
import { newViolations } from '../../../src/domain/history/consequences.js';
import type { History } from '../../../src/domain/history/history.js';
import { learn } from '../../../src/domain/history/learn.js';
import { historyFrom } from '../../../src/domain/history/newest/historyFrom.js';
import { PastNeeded } from '../../../src/domain/history/newest/pastNeeded.js';
import { stateLines } from '../../../src/domain/history/newest/stateLines.js';
import { hasErrors } from '../../../src/domain/problems/problem.js';
import type { Command } from '../../../src/domain/words/command.js';
import { finish } from '../../../src/domain/words/steps.js';
import { rowChanges } from '../../../src/projections/rowChanges.js';
import { expect } from '../../support/jest.js';
import { anyCommand, chooser, dayOf } from '../generate/anyCommand.js';
import { registered } from '../generate/registered.js';

const stateOf = (history: History) => finish(stateLines(history));
const readState = (history: History): unknown[] => stateOf(history).map((line) => JSON.parse(line));
const beginningWith = (history: History) => finish(historyFrom(stateOf(history)));

const unlessPastNeeded = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch (error) {
    if (error instanceof PastNeeded) return undefined;
    throw error;
  }
};

const isRecordable = (decision: Decision | Refusal): decision is Decision =>
  'events' in decision && !hasErrors(decision.problems);

function shown(history: History, decision: Decision | Refusal) {
  if (!('events' in decision)) return decision;
  const { problems, events, content, consequences } = decision;
  const rows = hasErrors(problems) ? undefined : rowChanges(history, decision);
  return { problems, events, content, rows, broken: newViolations(consequences) };
}

/** Three of four on a day that is later than those of the generator. */
function lateCommand(history: History, row: number[], later: number): Command {
  const command = anyCommand(history, chooser(row));
  if (!('record' in command) || (row[0] ?? 0) % 4 === 0) return command;
  const { reorganization, ...envelope } = command.record;
  return { record: { ...envelope, reorganization: { ...reorganization, effectiveOn: dayOf(80 + later) } } };
}

export interface Met {
  decided: number;
  recorded: number;
  needed: number;
}

/** Commands drawn from these numbers, one after the other. Counts what was met. */
export function expectNewestState(numbers: readonly number[][], counts: Met): void {
  const whole = registered();
  let short = beginningWith(whole);
  numbers
    .flatMap((row) => [row.slice(0, 20), row.slice(20, 40), row.slice(40)])
    .forEach((row, i) => {
      const command = lateCommand(whole, row, Math.floor(i / 2));
      const decision = decide(whole, command);
      const early = unlessPastNeeded(() => decide(short, command));
      if (early) expect(shown(short, early)).toEqual(shown(whole, decision));
      const impact = early && 'events' in early && unlessPastNeeded(() => impactOf(short, early));
      if (impact && 'events' in decision) expect(impact).toEqual(impactOf(whole, decision));
      counts[early ? 'decided' : 'needed'] += 1;
      if (!isRecordable(decision)) return;
      learn(whole, decision, decision.consequences);
      if (early && isRecordable(early)) {
        learn(short, early, early.consequences);
        counts.recorded += 1;
      }
      // Where the past is needed, the service reads all of the ledger.
      else short = beginningWith(whole);
      expect(readState(short)).toEqual(readState(whole));
      if (i % 7 === 0) short = beginningWith(whole);
    });
}
