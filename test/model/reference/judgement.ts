/** What a command given by ids would record, and what the model says against it. */
import type { Command } from '../../../src/domain/words/command.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { Event, LedgerEvent } from '../../../src/domain/words/event.js';
import { amendingOf, firstDayOf } from './amendments.js';
import { type Charted, extensionOf, wideningOf } from './charts.js';
import { effectiveEventsOf, type Past } from './effectiveEvents.js';
import { asksForNothing, troublesOf } from './judge.js';
import { objectionsTo, proposedEvents } from './proposal.js';

export interface Judgement {
  /** A new unit's id is its '@ref'. */
  proposed: LedgerEvent[];
  /** Empty: it can be recorded. */
  objections: string[];
}

export function judged(past: Past, said: Command): Judgement {
  if ('record' in said) {
    const known = effectiveEventsOf(past);
    const proposed = proposedEvents(known, said.record.reorganization);
    return { proposed, objections: objectionsTo(proposed, known, past.knownFrom) };
  }
  if ('extend' in said) return judgedChart(past, extensionOf(past, said.extend), said.extend.knownFrom);
  if ('widen' in said) return judgedChart(past, wideningOf(past, said.widen), past.knownFrom);

  const { fact, refusals } = amendingOf(past, said);
  if (!fact) return { proposed: [], objections: refusals };
  const amendment: LedgerEvent = { ...fact, id: 'proposed 0', effectiveOn: '', precision: 'DAY' };
  const proposed = [{ ...amendment, effectiveOn: firstDayOf(past, amendment) }];
  const effective = effectiveEventsOf({ ...past, ledger: [...past.ledger, ...proposed] });
  // One that only moves may come to ask for nothing.
  const corrected = effective.filter(
    ({ id }) => fact.type === 'EventCorrected' && !fact.data.rescheduled && id === fact.data.event,
  );
  return {
    proposed,
    objections: [
      ...refusals,
      ...troublesOf(effective, past.knownFrom),
      ...corrected.filter((one) => asksForNothing(one, effective)).map(() => 'asks for what is so already'),
    ],
  };
}

function judgedChart(past: Past, { facts, refusals }: Charted, knownFrom: Day): Judgement {
  const proposed = facts.map(
    ({ fact, on, isUncertain }, i): Event => ({
      ...fact,
      id: `proposed ${i}`,
      effectiveOn: on,
      precision: isUncertain ? 'UNCERTAIN' : 'DAY',
    }),
  );
  const effective = effectiveEventsOf({ ...past, ledger: [...past.ledger, ...proposed], knownFrom });
  return { proposed, objections: [...refusals, ...troublesOf(effective, knownFrom)] };
}
