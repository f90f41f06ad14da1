/** What an amendment given by ids would record, and what the rules on amendments say against it. */

import type { Change } from '../../../src/domain/words/change.js';
import type { Command, CorrectEvent, RescheduleEvent } from '../../../src/domain/words/command.js';
import type { Day } from '../../../src/domain/words/day.js';
import {
  type AmendmentFact,
  type CorrectedChange,
  type Event,
  type Fact,
  isAmendment,
  type LedgerEvent,
} from '../../../src/domain/words/event.js';
import {
  amendedOf,
  amendmentsOfReorganization,
  effectiveEventsOf,
  effectiveVersionOf,
  eventsOf,
  ownAmendments,
  type Past,
} from './effectiveEvents.js';
import { createdBy, postsCreatedBy, translated } from './idMap.js';
import { factAmong } from './proposal.js';

export type AmendingCommand = Extract<
  Command,
  | { reschedule: object }
  | { rescheduleEvent: object }
  | { withdraw: object }
  | { correct: object }
  | { void: object }
>;

export interface Amending {
  /** Absent: what it speaks of is not there. */
  fact?: AmendmentFact;
  refusals: string[];
}

export function amendingOf(past: Past, said: AmendingCommand): Amending {
  if ('correct' in said) return correctionOf(past, said.correct);
  if ('rescheduleEvent' in said) return eventReschedulingOf(past, said.rescheduleEvent);
  if ('void' in said) {
    const { event } = said.void;
    return {
      fact: { type: 'EventVoided', data: { event } },
      refusals: isVoided(past, event) ? ['voided already'] : [],
    };
  }
  const { reorganization } = 'withdraw' in said ? said.withdraw : said.reschedule;
  const gone = isWithdrawn(past, reorganization) ? ['withdrawn already'] : [];
  if ('withdraw' in said) {
    const { withdrawnOn } = said.withdraw;
    return {
      fact: { type: 'ReorganizationWithdrawn', data: { reorganization, withdrawnOn } },
      refusals: gone,
    };
  }
  const { effectiveOn } = said.reschedule;
  const refusals = [
    ...gone,
    ...(effectiveOn === dayOf(past, reorganization) ? ['the same day'] : []),
    ...(effectiveOn <= past.knownFrom ? ['before the baseline'] : []),
  ];
  return { fact: { type: 'ReorganizationRescheduled', data: { reorganization, effectiveOn } }, refusals };
}

/** The effective day of the reorganization. */
export function dayOf({ ledger, reorganizations }: Past, id: string): Day | undefined {
  const rescheduled = amendmentsOfReorganization(id, ledger)
    .flatMap(({ type, data }) => (type === 'ReorganizationRescheduled' ? [data] : []))
    .at(-1);
  return (rescheduled ?? reorganizations.find((one) => one.id === id))?.effectiveOn;
}

export const isWithdrawn = ({ ledger }: Past, id: string | undefined): boolean =>
  amendmentsOfReorganization(id, ledger).at(-1)?.type === 'ReorganizationWithdrawn';

/** An amendment: if a voiding of it is in effect. Any other event: if its latest amendment in effect is a voiding. */
export function isVoided(past: Past, id: string): boolean {
  const event = past.ledger.find((one) => one.id === id);
  if (!event) return false;
  const amended = amendedOf(past).find((one) => one.event === id);
  const by = past.ledger.find((one) => one.id === amended?.supersededBy);
  if (isAmendment(event)) return by?.type === 'EventVoided' && by.data.event === id;
  return ownAmendments(event, past.ledger).at(-1)?.type === 'EventVoided';
}

/** The effective version of the event. For a voided event: its last effective version. */
export function versionToCorrect(past: Past, id: string): Event | undefined {
  const event = eventsOf(past.ledger).find((one) => one.id === id);
  const ledger = past.ledger.filter((one) => one.type !== 'EventVoided' || one.data.event !== id);
  return event && effectiveVersionOf(event, { ...past, ledger });
}

/** All that is known without the event. */
export const effectiveEventsWithout = (past: Past, id: string): Event[] =>
  effectiveEventsOf(past).filter((version) => version.id !== id);

function correctionOf(past: Past, { event: id, change }: CorrectEvent): Amending {
  const event = eventsOf(past.ledger).find((one) => one.id === id);
  if (!event) return { refusals: ['not an event of the organization'] };
  if (isWithdrawn(past, event.reorganization)) return { refusals: ['its reorganization is withdrawn'] };
  const version = versionToCorrect(past, id);
  if (!version) return { refusals: ['it has no effective version'] };

  const others = effectiveEventsWithout(past, id);
  const effectiveOn = change.effectiveOn ?? version.effectiveOn;
  const said = restated(event, factAmong(change, others, effectiveOn));
  const fact = [createdBy, postsCreatedBy].reduce((now, idsOf) => withIds(now, idsOf, past, id), said);
  const corrected: CorrectedChange = {
    ...fact,
    precision: change.precision ?? version.precision,
    clause: change.clause,
    note: change.note,
    effectiveOn: change.effectiveOn ?? (version.ownDay ? version.effectiveOn : undefined),
  };
  return {
    fact: { type: 'EventCorrected', data: { event: id, change: corrected } },
    refusals: [
      ...(isStated(fact) === isStated(event) ? [] : ['a chart states']),
      ...(event.type === 'UnitStated' && saysWhence(change) ? ['a chart does not say whence'] : []),
      ...(fact.type !== version.type &&
      others.some((other) => speaksOf(other, [...createdBy([version]), ...postsCreatedBy([version])]))
        ? ['others use what it created']
        : []),
    ],
  };
}

/** One event on another day: everything else of it stays as it is. */
function eventReschedulingOf(past: Past, { event: id, effectiveOn, precision }: RescheduleEvent): Amending {
  const event = eventsOf(past.ledger).find((one) => one.id === id);
  if (!event) return { refusals: ['not an event of the organization'] };
  if (isWithdrawn(past, event.reorganization)) return { refusals: ['its reorganization is withdrawn'] };
  const version = versionToCorrect(past, id);
  if (!version) return { refusals: ['it has no effective version'] };
  const { id: _, reorganization: __, ownDay: ___, ...said } = version;
  const change = { ...said, effectiveOn, precision: precision ?? version.precision };
  const isSame = version.effectiveOn === effectiveOn && version.precision === change.precision;
  return {
    fact: { type: 'EventCorrected', data: { event: id, change, rescheduled: true } },
    refusals: [
      ...(event.type.endsWith('Stated') ? ['a statement of a chart takes effect on no day'] : []),
      ...(isVoided(past, id) ? ['voided'] : []),
      ...(effectiveOn <= past.knownFrom ? ['before the baseline'] : []),
      ...(isSame ? ['the same day'] : []),
    ],
  };
}

const saysWhence = ({ create }: Change) => create?.from !== undefined || create?.fromOutside !== undefined;

const isStated = ({ type }: Fact) => type === 'UnitStated' || type === 'PostStated';

/** What a chart said is said again by a creation. What the post oversees is not said again. */
function restated({ type, data }: Event, fact: Fact): Fact {
  if (type === 'PostStated' && fact.type === 'PostCreated')
    return { type, data: { ...fact.data, oversees: data.oversees, widened: data.widened } };
  if (type !== 'UnitStated' || fact.type !== 'UnitCreated') return fact;
  const { from: _, fromOutside: __, ...unit } = fact.data;
  return { type, data: { ...unit, widened: data.widened } };
}

const speaksOf = ({ data }: Event, units: string[]) =>
  units.some((unit) => JSON.stringify(data).includes(`"${unit}"`));

/** The units or posts that the event or one of its corrections created, in order. */
function idsGivenBy(idsOf: typeof createdBy, { ledger }: Past, id: string): string[] {
  const facts = ledger.flatMap((event): (LedgerEvent | Fact)[] =>
    event.id === id
      ? [event]
      : event.type === 'EventCorrected' && event.data.event === id
        ? [event.data.change]
        : [],
  );
  return facts.map((fact) => idsOf([fact])).reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** The new units, and the new post, keep in order the ids that were given. */
function withIds(fact: Fact, idsOf: typeof createdBy, past: Past, id: string): Fact {
  const given = idsGivenBy(idsOf, past, id);
  const created = idsOf([fact]);
  return translated(
    new Map(created.flatMap((unit, i) => (given[i] ? [[unit, given[i]] as const] : []))),
    fact,
  );
}

/** The first day of the amended events after the amendment; if none is left, of their last effective versions. */
export function firstDayOf(past: Past, amendment: LedgerEvent): Day {
  const amended = new Set(amendedBy([...past.ledger, amendment], amendment));
  for (let known = [...past.ledger, amendment]; known.length > 0; known = known.slice(0, -1)) {
    const days = effectiveEventsOf({ ...past, ledger: known })
      .filter(({ id }) => amended.has(id))
      .map(({ effectiveOn }) => effectiveOn);
    if (days.length > 0) return days.sort()[0] ?? '';
  }
  return '';
}

/** The events of the world, by way of other amendments too. */
function amendedBy(ledger: LedgerEvent[], event: LedgerEvent): string[] {
  if (event.type === 'EventVoided' || event.type === 'EventCorrected') {
    const target = ledger.find(({ id }) => id === event.data.event);
    return target ? amendedBy(ledger, target) : [];
  }
  if (!isAmendment(event)) return [event.id];
  return eventsOf(ledger)
    .filter(({ reorganization }) => reorganization === event.data.reorganization)
    .map(({ id }) => id);
}
