/** The event or reorganization that an amendment names, or the problem that there is none. */

import type { History } from '../../history/history.js';
import { placeInLedger } from '../../history/inLedger/placeInLedger.js';
import { type EffectiveReorganization, effectiveReorganization } from '../../history/reorganizations.js';
import { type Problem, problem } from '../../problems/problem.js';
import { type Event, type EventId, isAmendment, type LedgerEvent } from '../../words/event.js';

export function findEvent({ ledger }: History, id: EventId): LedgerEvent | Problem {
  return ledger[placeInLedger(ledger, id)] ?? problem('UNKNOWN_EVENT', [id], { path: 'event' });
}

/** The reorganization, unless it is withdrawn. */
export function findReorganization(history: History, id: string): EffectiveReorganization | Problem {
  const recorded = history.reorganizations.get(id);
  if (!recorded) return problem('UNKNOWN_REORGANIZATION', [id], { path: 'reorganization' });
  return (
    withdrawn(history, id, 'reorganization') ??
    effectiveReorganization(recorded, history.effective.amendments)
  );
}

/** The problem that a reorganization is withdrawn, if it is. */
export function withdrawn({ reorganizations, effective }: History, id: string, path: string) {
  const by = effective.amendments.reorganizations.get(id);
  if (by?.type !== 'ReorganizationWithdrawn') return undefined;
  const title = reorganizations.get(id)?.title ?? id;
  return problem('REORGANIZATION_WITHDRAWN', [title, by.id], { path, events: [by.id] });
}

/** The voiding that decides what the event is now. None where a later correction brought the event back. */
export function voidingOf({ effective: { amendments } }: History, event: LedgerEvent): EventId | undefined {
  if (isAmendment(event)) return amendments.voided.get(event.id);
  const by = amendments.events.get(event.id);
  return by?.type === 'EventVoided' ? by.id : undefined;
}

export const isProblem = (found: object): found is Problem => 'severity' in found;

/** The event that is corrected or voided, directly or through other amendments. */
export function originalOf(ledger: LedgerEvent[], event: LedgerEvent): Event | undefined {
  if (!isAmendment(event)) return event;
  if (event.type !== 'EventCorrected' && event.type !== 'EventVoided') return undefined;
  const target = ledger[placeInLedger(ledger, event.data.event)];
  return target && originalOf(ledger, target);
}
