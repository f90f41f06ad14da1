/**
 * The effective events of a ledger, by the rules on amendments and without any code of the service; computed each
 * time.
 */
import type { DatePrecision } from '../../../src/domain/words/change.js';
import type { Day } from '../../../src/domain/words/day.js';
import {
  type Amendment,
  type Event,
  isAmendment,
  type LedgerEvent,
} from '../../../src/domain/words/event.js';

/** What is known at a revision. */
export interface Past {
  organization: string;
  /** As recorded. */
  ledger: readonly LedgerEvent[];
  /** As recorded. */
  reorganizations: readonly { id: string; effectiveOn: Day }[];
  /** The day of the oldest chart. */
  knownFrom: Day;
}

/** What is in effect, in the order of the ledger. */
export const effectiveEventsOf = (past: Past): Event[] =>
  eventsOf(past.ledger).flatMap((event) => effectiveVersionOf(event, past) ?? []);

export const eventsOf = (ledger: readonly LedgerEvent[]): Event[] =>
  ledger.filter((event): event is Event => !isAmendment(event));

/** Undefined: it is left out. */
export function effectiveVersionOf(event: Event, { ledger, knownFrom }: Past): Event | undefined {
  const own = ownAmendments(event, ledger).at(-1);
  const whole = amendmentsOfReorganization(event.reorganization, ledger).at(-1);
  if (own?.type === 'EventVoided' || whole?.type === 'ReorganizationWithdrawn') return undefined;
  if (!own && !whole && !isLateStatement(event, knownFrom)) return event;
  const { change } = own?.data ?? {};
  const hasOwnDay = change ? change.effectiveOn !== undefined : event.ownDay === true;
  return {
    ...(change ?? event),
    id: event.id,
    reorganization: event.reorganization,
    effectiveOn: change?.effectiveOn ?? (hasOwnDay ? event : (whole?.data ?? event)).effectiveOn,
    ownDay: hasOwnDay ? true : undefined,
    precision: change?.precision ?? (isLateStatement(event, knownFrom) ? 'UNCERTAIN' : event.precision),
  };
}

const isLateStatement = ({ type, data, effectiveOn }: Event, knownFrom: Day) =>
  (type === 'UnitStated' || type === 'DutyStated' || type === 'PostStated') &&
  !data.widened &&
  effectiveOn > knownFrom;

const found = new WeakMap<readonly LedgerEvent[], Amendment[]>();

/** An amendment is in effect unless a voiding of it is in effect. */
function inEffect(ledger: readonly LedgerEvent[]): Amendment[] {
  const holds = (amendment: Amendment) => voidingsOf(amendment, ledger).length === 0;
  const amendments = found.get(ledger) ?? ledger.filter(isAmendment).filter(holds);
  found.set(ledger, amendments);
  return amendments;
}

const voidingsOf = ({ id }: LedgerEvent, ledger: readonly LedgerEvent[]): LedgerEvent[] =>
  ledger.filter(
    (other) =>
      other.type === 'EventVoided' && other.data.event === id && voidingsOf(other, ledger).length === 0,
  );

export type OwnAmendment = Extract<Amendment, { type: 'EventCorrected' | 'EventVoided' }>;

/** The amendments of the event that are in effect, oldest first. */
export const ownAmendments = ({ id }: { id: string }, ledger: readonly LedgerEvent[]): OwnAmendment[] =>
  inEffect(ledger)
    .filter((one) => one.type === 'EventCorrected' || one.type === 'EventVoided')
    .filter(({ data }) => data.event === id);

export const amendmentsOfReorganization = (id: string | undefined, ledger: readonly LedgerEvent[]) =>
  inEffect(ledger)
    .filter((one) => one.type === 'ReorganizationRescheduled' || one.type === 'ReorganizationWithdrawn')
    .filter(({ data }) => data.reorganization === id);

/** The effective version of an event, as far as it differs from the recorded one. */
export interface Amended {
  event: string;
  /** null: it is voided or withdrawn. */
  effectiveOn: Day | null;
  precision: DatePrecision;
  /** The correction that gives its content. */
  correction: string | null;
  supersededBy: string | null;
}

export const amendedOf = (past: Past): Amended[] =>
  past.ledger.map((event) => {
    const supersededBy = supersederOf(event, past.ledger)?.id ?? null;
    if (isAmendment(event)) {
      const { id, precision, effectiveOn } = event;
      return { event: id, effectiveOn, precision, correction: null, supersededBy };
    }
    const version = effectiveVersionOf(event, past);
    const own = ownAmendments(event, past.ledger).at(-1);
    return {
      event: event.id,
      effectiveOn: version?.effectiveOn ?? null,
      precision: (version ?? event).precision,
      correction: own?.type === 'EventCorrected' ? own.id : null,
      supersededBy,
    };
  });

function supersederOf(event: LedgerEvent, ledger: readonly LedgerEvent[]): LedgerEvent | undefined {
  if (!isAmendment(event)) {
    const own = ownAmendments(event, ledger);
    // What is voided is neither moved nor withdrawn.
    if (own.at(-1)?.type === 'EventVoided') return own.at(-1);
    const correction = own.filter(({ type }) => type === 'EventCorrected').at(-1);
    const ownDay = correction?.type === 'EventCorrected' ? correction.data.change.effectiveOn : event.ownDay;
    // Only the latest decides: a withdrawal that is restored behind a later rescheduling says nothing.
    const whole = amendmentsOfReorganization(event.reorganization, ledger)
      .slice(-1)
      .filter(({ type }) => type === 'ReorganizationWithdrawn' || !ownDay);
    return latest(ledger, [...own, ...whole]);
  }
  const voiding = latest(ledger, voidingsOf(event, ledger));
  if (voiding) return voiding;
  const same =
    event.type === 'EventCorrected' || event.type === 'EventVoided'
      ? ownAmendments({ id: event.data.event }, ledger)
      : amendmentsOfReorganization(event.data.reorganization, ledger);
  const later = latest(ledger, same);
  return later && ledger.indexOf(later) > ledger.indexOf(event) ? later : undefined;
}

const latest = (ledger: readonly LedgerEvent[], events: LedgerEvent[]): LedgerEvent | undefined =>
  ledger.findLast((event) => events.includes(event));
