import type { EventId, LedgerEvent } from '../../words/event.js';

/** Where an event is in the ledger, -1 if it is not there. Ids have the number of the event, so most are found without looking at others. */
export function placeInLedger(ledger: readonly LedgerEvent[], id: EventId): number {
  const place = Number(id.slice(id.lastIndexOf(':e') + 2)) - 1;
  return ledger[place]?.id === id ? place : ledger.findIndex((event) => event.id === id);
}
