/** The names of the organization, by the rules and without any code of the service. */
import type { Day } from '../../../src/domain/words/day.js';
import type { Event } from '../../../src/domain/words/event.js';

/** Its name on a day: the one given by the latest renaming up to it, at first that of the registration. */
export function organizationNameOn(events: readonly Event[], registered: string, day: Day): string {
  const renamings = events.flatMap(({ type, data, effectiveOn }) =>
    type === 'OrganizationRenamed' && effectiveOn <= day ? [{ effectiveOn, name: data.name }] : [],
  );
  const [last] = renamings.sort((a, b) => (a.effectiveOn > b.effectiveOn ? -1 : 1));
  return last?.name ?? registered;
}
