/**
 * How the ledger reads: each event as later ones amended it. What is recorded never changes; what is read does, and
 * only effective are folded.
 */
import type { DatePrecision } from '../words/change.js';
import type { Day } from '../words/day.js';
import {
  type Amendment,
  type Event,
  type EventId,
  isAmendment,
  type LedgerEvent,
  type ReorganizationId,
} from '../words/event.js';

export interface EffectiveEvents {
  /** What is in effect, in the order of the ledger. */
  events: Event[];
  /** The events that read otherwise than they were recorded. */
  amended: Map<EventId, AmendedEvent>;
  deciding: Deciding;
}

export interface AmendedEvent {
  /** null: it is left out; of an amendment always. */
  effectiveOn: Day | null;
  precision: DatePrecision;
  /** The correction whose words are read. */
  correction?: EventId;
  /** The latest amendment that holds. */
  supersededBy?: EventId;
}

export type AboutEvent = Extract<Amendment, { type: 'EventCorrected' | 'EventVoided' }>;
export type AboutReorganization = Exclude<Amendment, AboutEvent>;
type Correction = Extract<Amendment, { type: 'EventCorrected' }>;
type Rescheduling = Extract<Amendment, { type: 'ReorganizationRescheduled' }>;

/** `knownFrom`: the first day of which anything is known. */
export function effectiveEventsOf(ledger: readonly LedgerEvent[], knownFrom: Day): EffectiveEvents {
  const deciding = decidingIn(ledger);
  const amended: EffectiveEvents['amended'] = new Map();
  const effective: Event[] = [];
  const places = new Map(ledger.map(({ id }, i) => [id, i]));
  for (const event of ledger) {
    if (isAmendment(event)) {
      const supersededBy = successorOf(event, deciding, places);
      if (supersededBy)
        amended.set(event.id, { effectiveOn: null, precision: event.precision, supersededBy });
      continue;
    }
    const own = deciding.events.get(event.id);
    const whole = deciding.reorganizations.get(event.reorganization ?? '');
    const reading = readingOf(event, own, whole, knownFrom);
    if (reading) effective.push(reading);
    if (reading === event) continue;
    const isMoved = whole?.type === 'ReorganizationWithdrawn' || !hasOwnDay(event, deciding);
    amended.set(event.id, {
      effectiveOn: reading?.effectiveOn ?? null,
      precision: reading?.precision ?? event.precision,
      correction: own?.type === 'EventCorrected' ? own.id : undefined,
      supersededBy: latest(places, own, isMoved ? whole : undefined)?.id,
    });
  }
  return { events: effective, amended, deciding };
}

export interface Deciding {
  /** The amendments that hold and decide, by what they amend. */
  events: Map<EventId, AboutEvent>;
  reorganizations: Map<ReorganizationId, AboutReorganization>;
  /** The latest corrections and reschedulings that hold, though something later may have put them out of effect. */
  corrections: Map<EventId, Correction>;
  reschedulings: Map<ReorganizationId, Rescheduling>;
  /** Which voiding took an amendment back. */
  voided: Map<EventId, EventId>;
}

/** From the newest backwards: what voids an amendment comes after it, so whether it holds is known by then. */
function decidingIn(ledger: readonly LedgerEvent[]): Deciding {
  const found: Deciding = {
    events: new Map(),
    reorganizations: new Map(),
    corrections: new Map(),
    reschedulings: new Map(),
    voided: new Map(),
  };
  const note = <T>(map: Map<string, T>, key: string, value: T) => map.has(key) || map.set(key, value);
  for (let i = ledger.length - 1; i >= 0; i--) {
    const event = ledger[i]!;
    if (!isAmendment(event) || found.voided.has(event.id)) continue;
    if (event.type === 'EventCorrected' || event.type === 'EventVoided') {
      const { event: target } = event.data;
      note(found.events, target, event);
      if (event.type === 'EventVoided') note(found.voided, target, event.id);
      else note(found.corrections, target, event);
    } else {
      const { reorganization } = event.data;
      note(found.reorganizations, reorganization, event);
      if (event.type === 'ReorganizationRescheduled') note(found.reschedulings, reorganization, event);
    }
  }
  return found;
}

/** The event itself if it reads as recorded; undefined if it is left out. */
function readingOf(
  event: Event,
  own: AboutEvent | undefined,
  whole: AboutReorganization | undefined,
  knownFrom: Day,
): Event | undefined {
  if (own?.type === 'EventVoided' || whole?.type === 'ReorganizationWithdrawn') return undefined;
  const corrected = own ? correctedBy(event, own) : uncertainIfLate(event, knownFrom);
  if (whole === undefined || corrected.ownDay) return corrected;
  return { ...corrected, effectiveOn: whole.data.effectiveOn };
}

/** Also of an event that is left out: as it read before. */
function hasOwnDay({ id, ownDay }: Event, { corrections }: Deciding): boolean {
  const correction = corrections.get(id);
  return (correction ? correction.data.change.effectiveOn : ownDay) !== undefined;
}

function correctedBy(event: Event, { data }: Correction): Event {
  const { effectiveOn, ...said } = data.change;
  const { id, reorganization } = event;
  const day =
    effectiveOn === undefined ? { effectiveOn: event.effectiveOn } : { effectiveOn, ownDay: true as const };
  return { ...said, id, reorganization, ...day };
}

/** What a later chart says is only known to hold by its day once an older chart is known. */
function uncertainIfLate(event: Event, knownFrom: Day): Event {
  const isStatement =
    event.type === 'UnitStated' || event.type === 'DutyStated' || event.type === 'PostStated';
  if (!isStatement || event.data.widened || event.effectiveOn <= knownFrom) return event;
  return { ...event, precision: 'UNCERTAIN' };
}

/** What took an amendment's place: the voiding that holds, or else the one that decides in its stead. */
function successorOf(
  amendment: Amendment,
  { events, reorganizations, voided }: Deciding,
  places: Map<EventId, number>,
): EventId | undefined {
  const decides =
    amendment.type === 'EventCorrected' || amendment.type === 'EventVoided'
      ? events.get(amendment.data.event)
      : reorganizations.get(amendment.data.reorganization);
  const by = voided.get(amendment.id);
  if (by !== undefined) return by;
  return decides && places.get(decides.id)! > places.get(amendment.id)! ? decides.id : undefined;
}

const latest = (places: Map<EventId, number>, ...amendments: (Amendment | undefined)[]) =>
  amendments
    .filter((amendment) => amendment !== undefined)
    .sort((a, b) => places.get(b.id)! - places.get(a.id)!)[0];
