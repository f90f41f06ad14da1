import { equal } from '../words/equal.js';
import type { Event } from '../words/event.js';

/** The effective events that are in only one of the two lists, or differ between them. */
export function differingEvents(before: Event[], after: Event[]): { removed: Event[]; added: Event[] } {
  const had = new Map(before.map((event) => [event.id, event]));
  const has = new Map(after.map((event) => [event.id, event]));
  return {
    removed: before.filter((event) => !equal(event, has.get(event.id))),
    added: after.filter((event) => !equal(event, had.get(event.id))),
  };
}
