/** Which of the recorded amendments are in effect: those that no later amendment voided or replaced. */
import type { Amendment, EventId, ReorganizationId } from '../words/event.js';

export type EventAmendment = Extract<Amendment, { type: 'EventCorrected' | 'EventVoided' }>;
export type ReorganizationAmendment = Exclude<Amendment, EventAmendment>;
export type Correction = Extract<Amendment, { type: 'EventCorrected' }>;
type Rescheduling = Extract<Amendment, { type: 'ReorganizationRescheduled' }>;

export interface AmendmentsInEffect {
  /** The amendment in effect, by the event that it amends. */
  events: Map<EventId, EventAmendment>;
  /** The amendment in effect, by the reorganization that it amends. */
  reorganizations: Map<ReorganizationId, ReorganizationAmendment>;
  /** The latest correction or rescheduling that is not voided, even where its target was voided or withdrawn later. */
  corrections: Map<EventId, Correction>;
  reschedulings: Map<ReorganizationId, Rescheduling>;
  /** The voiding of each voided amendment or event. */
  voided: Map<EventId, EventId>;
}

/**
 * From the newest backwards: a voiding comes after what it voids, so it is known by then whether an amendment is
 * voided.
 */
export function amendmentsInEffect(recorded: readonly Amendment[]): AmendmentsInEffect {
  const found: AmendmentsInEffect = {
    events: new Map(),
    reorganizations: new Map(),
    corrections: new Map(),
    reschedulings: new Map(),
    voided: new Map(),
  };
  for (let i = recorded.length - 1; i >= 0; i--) {
    const event = recorded[i]!;
    if (found.voided.has(event.id)) continue;
    if (event.type === 'EventCorrected' || event.type === 'EventVoided') {
      const { event: target } = event.data;
      setIfAbsent(found.events, target, event);
      if (event.type === 'EventVoided') setIfAbsent(found.voided, target, event.id);
      else setIfAbsent(found.corrections, target, event);
    } else {
      const { reorganization } = event.data;
      setIfAbsent(found.reorganizations, reorganization, event);
      if (event.type === 'ReorganizationRescheduled') setIfAbsent(found.reschedulings, reorganization, event);
    }
  }
  return found;
}

function setIfAbsent<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

/** The amendment that replaced another one: the voiding of it, or else a later amendment of the same target. */
export function successorOf(
  amendment: Amendment,
  { events, reorganizations, voided }: AmendmentsInEffect,
  places: Map<EventId, number>,
): EventId | undefined {
  const inEffect =
    amendment.type === 'EventCorrected' || amendment.type === 'EventVoided'
      ? events.get(amendment.data.event)
      : reorganizations.get(amendment.data.reorganization);
  const voiding = voided.get(amendment.id);
  if (voiding !== undefined) return voiding;
  return inEffect && places.get(inEffect.id)! > places.get(amendment.id)! ? inEffect.id : undefined;
}
