/** Random commands: reorganizations, and what amends them; about half of the amendments such as the rules allow. */
import type { Command } from '../../../src/domain/words/command.js';
import { isAmendment, type LedgerEvent } from '../../../src/domain/words/event.js';
import { effectiveEventsOf, eventsOf, type Past } from '../reference/effectiveEvents.js';
import { judged } from '../reference/judgement.js';
import { type Choose, chooser } from './choose.js';
import { aDay, randomReorganization } from './generate.js';
import { randomExtension, randomWidening } from './generateCharts.js';
import { randomCorrection } from './generateCorrections.js';

export function randomCommand(past: Past, numbers: readonly number[], number: number): Command {
  const choose = chooser(numbers.toReversed());
  if (past.reorganizations.length > 0 && choose.chance(50)) return randomAmendment(past, choose, number);
  const { organization, knownFrom } = past;
  return {
    record: {
      organization,
      reorganization: randomReorganization(effectiveEventsOf(past), numbers, number, knownFrom),
    },
  };
}

/** Tries for one that the rules allow; often takes any. */
function randomAmendment(past: Past, choose: Choose, number: number): Command {
  const wild = choose.chance(40);
  let refs = 0;
  const newRef = () => `改${number}-${++refs}`;
  const make = choose.one(MAKERS);
  for (let tries = 0; ; tries++) {
    const said = make(past, choose, newRef);
    if (wild || tries === 5 || judged(past, said).objections.length === 0) return said;
  }
}

type Maker = (past: Past, choose: Choose, newRef: () => string) => Command;

const reschedule: Maker = ({ organization, reorganizations, knownFrom }, choose) => ({
  reschedule: {
    organization,
    reorganization: choose.any(reorganizations)?.id ?? '?',
    effectiveOn: choose.chance(5) ? knownFrom : aDay(choose, knownFrom),
  },
});

/** As often as not one that was rescheduled before. */
const withdraw: Maker = ({ organization, reorganizations, ledger }, choose) => {
  const rescheduled = ledger.flatMap(({ type, data }) =>
    type === 'ReorganizationRescheduled' ? [data.reorganization] : [],
  );
  const any = choose.any(reorganizations)?.id ?? '?';
  const reorganization = choose.chance(50) ? (choose.any(rescheduled) ?? any) : any;
  const withdrawnOn = choose.chance(50) ? { withdrawnOn: '2026-03-30' } : {};
  return { withdraw: { organization, reorganization, ...withdrawnOn } };
};

/** As often as not one that was amended before. */
const correct: Maker = (past, choose, newRef) => {
  const { organization, ledger } = past;
  const amended = ledger.flatMap((event) => (event.type === 'EventCorrected' ? [event.data.event] : []));
  const recorded = eventsOf(ledger);
  const changes = recorded.filter(({ type }) => type !== 'UnitStated');
  const again = recorded.find(({ id }) => id === choose.any(amended));
  const event =
    (choose.chance(30) ? again : undefined) ??
    choose.any(choose.chance(65) ? changes : recorded) ??
    recorded[0];
  if (!event) throw new Error('Nothing is recorded.');
  const amendment = choose.chance(3) ? choose.any(ledger.filter(isAmendment)) : undefined;
  const change = randomCorrection(past, event, choose, newRef);
  return { correct: { organization, event: (amendment ?? event).id, change } };
};

const voidOf =
  (which: (event: LedgerEvent) => boolean): Maker =>
  ({ organization, ledger }, choose) => ({
    void: { organization, event: (choose.any(ledger.filter(which)) ?? choose.any(ledger))?.id ?? '?' },
  });

/** As often as not one that was amended before. */
const rescheduleEvent: Maker = ({ organization, ledger, knownFrom }, choose) => {
  const amended = ledger.flatMap(({ type, data }) =>
    type === 'EventCorrected' || type === 'EventVoided' ? [data.event] : [],
  );
  const changes = ledger.filter(
    ({ type }) => !isAmendment({ type } as LedgerEvent) && !type.endsWith('Stated'),
  );
  const any = choose.any(choose.chance(90) ? changes : ledger)?.id ?? '?';
  const event = choose.chance(40) ? (choose.any(amended) ?? any) : any;
  const effectiveOn = choose.chance(5) ? knownFrom : aDay(choose, knownFrom);
  const precision = choose.chance(20) ? { precision: choose.one(['MONTH', 'DAY'] as const) } : {};
  return { rescheduleEvent: { organization, event, effectiveOn, ...precision } };
};

const extend: Maker = (past, choose, newRef) => ({
  extend: { organization: past.organization, ...randomExtension(past, choose, newRef) },
});

const widen: Maker = (past, choose, newRef) => ({
  widen: { organization: past.organization, ...randomWidening(past, choose, newRef) },
});

const voidChange = voidOf((event) => !isAmendment(event) && event.type !== 'UnitStated');
const voidAmendment = voidOf(isAmendment);
const voidWithdrawal = voidOf(({ type }) => type === 'ReorganizationWithdrawn');
const voidRescheduling = voidOf(({ type }) => type === 'ReorganizationRescheduled');

const MAKERS: [Maker, ...Maker[]] = [
  ...[
    rescheduleEvent,
    rescheduleEvent,
    rescheduleEvent,
    reschedule,
    reschedule,
    withdraw,
    withdraw,
    correct,
    correct,
    correct,
    correct,
    correct,
  ],
  ...[
    voidChange,
    voidChange,
    voidAmendment,
    voidWithdrawal,
    voidRescheduling,
    voidOf(() => true),
    extend,
    widen,
  ],
] as [Maker, ...Maker[]];
