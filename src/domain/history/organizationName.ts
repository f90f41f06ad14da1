/** The name of the organization itself: that of the registration, until an event gives it another one. */
import type { Day } from '../words/day.js';
import type { Event } from '../words/event.js';
import type { History } from './history.js';

/** On the eve of a day. `more`: events beside the recorded ones. */
export function organizationNameOnEve({ baseline, effective }: History, day: Day, more: Event[]): string {
  const renamings = [...effective.events, ...more].flatMap((event) =>
    event.type === 'OrganizationRenamed' && event.effectiveOn < day ? [event] : [],
  );
  const latest = renamings.sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1)).at(-1);
  return latest?.data.name ?? baseline.name;
}
