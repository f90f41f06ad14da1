/**
 * The effective version of each event: as the amendments in effect leave it. The ledger itself never changes, and only
 * effective versions are folded.
 */
import type { DatePrecision } from '../words/change.js';
import type { Day } from '../words/day.js';
import { type Amendment, type Event, type EventId, isAmendment, type LedgerEvent } from '../words/event.js';
import {
  type AmendmentsInEffect,
  amendmentsInEffect,
  type Correction,
  type EventAmendment,
  type ReorganizationAmendment,
  successorOf,
} from './amendmentsInEffect.js';

export interface EffectiveEvents {
  /** In the order of the ledger, without those that are voided or withdrawn. */
  events: Event[];
  /** The events whose effective version differs from the recorded one. */
  amended: Map<EventId, AmendedEvent>;
  amendments: AmendmentsInEffect;
  /** All amendments as recorded. */
  recorded: Amendment[];
}

export interface AmendedEvent {
  /** null: it is voided or withdrawn, or it is an amendment that is no longer in effect. */
  effectiveOn: Day | null;
  precision: DatePrecision;
  /** The correction that gives its content. */
  correction?: EventId;
  /** The latest amendment of it that is in effect. */
  supersededBy?: EventId;
}

/** `knownFrom`: the first day of which anything is known. */
export function effectiveEventsOf(ledger: readonly LedgerEvent[], knownFrom: Day): EffectiveEvents {
  const recorded = ledger.filter(isAmendment);
  const known = amendmentsKnown(recorded, knownFrom);
  const amended: EffectiveEvents['amended'] = new Map();
  const events: Event[] = [];
  for (const event of ledger) {
    const { effective, entry } = versionOf(event, known);
    if (effective) events.push(effective);
    if (entry) amended.set(event.id, entry);
  }
  return { events, amended, amendments: known.amendments, recorded };
}

export interface AmendmentsKnown {
  amendments: AmendmentsInEffect;
  /** The order in which they were recorded. */
  places: Map<EventId, number>;
  knownFrom: Day;
}

export function amendmentsKnown(recorded: readonly Amendment[], knownFrom: Day): AmendmentsKnown {
  const places = new Map(recorded.map(({ id }, i) => [id, i]));
  return { amendments: amendmentsInEffect(recorded), places, knownFrom };
}

export interface Version {
  /** Absent: the event is voided or withdrawn, or it is an amendment. */
  effective?: Event;
  /** How it differs from the recorded one. */
  entry?: AmendedEvent;
}

export function versionOf(event: LedgerEvent, { amendments, places, knownFrom }: AmendmentsKnown): Version {
  if (isAmendment(event)) {
    const supersededBy = successorOf(event, amendments, places);
    return supersededBy ? { entry: { effectiveOn: null, precision: event.precision, supersededBy } } : {};
  }
  const own = amendments.events.get(event.id);
  const whole = amendments.reorganizations.get(event.reorganization ?? '');
  const effective = effectiveVersionOf(event, own, whole, knownFrom);
  if (effective === event) return { effective };
  // A voided event is neither moved nor withdrawn with its reorganization: whoever asks must see the voiding.
  const isMoved =
    own?.type !== 'EventVoided' &&
    (whole?.type === 'ReorganizationWithdrawn' || !hasOwnDay(event, amendments));
  const entry = {
    effectiveOn: effective?.effectiveOn ?? null,
    precision: effective?.precision ?? event.precision,
    correction: own?.type === 'EventCorrected' ? own.id : undefined,
    supersededBy: latest(places, own, isMoved ? whole : undefined)?.id,
  };
  return { effective, entry };
}

/** The event itself where nothing amends it; undefined where it is voided or withdrawn. */
function effectiveVersionOf(
  event: Event,
  own: EventAmendment | undefined,
  whole: ReorganizationAmendment | undefined,
  knownFrom: Day,
): Event | undefined {
  if (own?.type === 'EventVoided' || whole?.type === 'ReorganizationWithdrawn') return undefined;
  const corrected = own ? correctedBy(event, own) : uncertainIfLate(event, knownFrom);
  if (whole === undefined || corrected.ownDay) return corrected;
  return { ...corrected, effectiveOn: whole.data.effectiveOn };
}

function hasOwnDay({ id, ownDay }: Event, { corrections }: AmendmentsInEffect): boolean {
  const correction = corrections.get(id);
  return (correction ? correction.data.change.effectiveOn : ownDay) !== undefined;
}

function correctedBy(event: Event, { data }: Correction): Event {
  const { effectiveOn, ...change } = data.change;
  const { id, reorganization } = event;
  const day =
    effectiveOn === undefined ? { effectiveOn: event.effectiveOn } : { effectiveOn, ownDay: true as const };
  return { ...change, id, reorganization, ...day };
}

/** Once an older chart is known, what a later chart states may have begun on any day between the two. */
function uncertainIfLate(event: Event, knownFrom: Day): Event {
  const isStatement =
    event.type === 'UnitStated' || event.type === 'DutyStated' || event.type === 'PostStated';
  if (!isStatement || event.data.widened || event.effectiveOn <= knownFrom) return event;
  return { ...event, precision: 'UNCERTAIN' };
}

const latest = (places: Map<EventId, number>, ...amendments: (Amendment | undefined)[]) =>
  amendments
    .filter((amendment) => amendment !== undefined)
    .sort((a, b) => places.get(b.id)! - places.get(a.id)!)[0];
