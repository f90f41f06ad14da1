/** A list of effective events in the order of the ledger, in which the version of an event is found and replaced by its place. */
import type { Event, LedgerEvent } from '../../words/event.js';
import { placeInLedger } from './placeInLedger.js';

export interface Versions {
  /** A copy of the list, with what was replaced. */
  events: Event[];
  of(event: LedgerEvent): Event | undefined;
  /** undefined: it is not in effect. */
  set(event: LedgerEvent, version: Event | undefined): void;
}

export function versionsIn(effective: readonly Event[], ledger: readonly LedgerEvent[]): Versions {
  const events = [...effective];
  /** Where an event is in the list, or where it would be. */
  const at = ({ id }: LedgerEvent): number => {
    const place = placeInLedger(ledger, id);
    let [low, high] = [0, events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeInLedger(ledger, events[middle]!.id) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const isAt = (i: number, { id }: LedgerEvent) => events[i]?.id === id;
  return {
    events,
    of(event) {
      const i = at(event);
      return isAt(i, event) ? events[i] : undefined;
    },
    set(event, version) {
      const i = at(event);
      events.splice(i, isAt(i, event) ? 1 : 0, ...(version ? [version] : []));
    },
  };
}
