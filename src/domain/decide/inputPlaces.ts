/** Where a command mentions its changes and units, so that a broken rule is reported at its place in the input. */

import { unitsOf } from '../fold/mentions.js';
import type { Violation } from '../fold/rules/violation.js';
import type { Draft } from '../input/pointers.js';
import type { Event, EventId, UnitId } from '../words/event.js';

export interface InputPlaces {
  /** The changes that became events. */
  drafts: { draft: Draft; event: Event }[];
  /** The unit that each path into the input was found to mean. */
  found: Map<string, UnitId>;
  /** The ids of new units by the path at which they are described. */
  newUnitIds: Map<string, UnitId>;
}

export const isDrafted = ({ drafts }: InputPlaces, id: EventId) =>
  drafts.some(({ event }) => event.id === id);

/** The change that breaks the rule; for a recorded event that it breaks, the change that mentions the same units. */
export function placeOf(places: InputPlaces, { event, units, rule }: Violation): string | undefined {
  const own = places.drafts.find((one) => one.event.id === event.id);
  if (!own) {
    const meeting = places.drafts.find((one) => unitsOf(one.event).some((unit) => units.includes(unit)));
    return meeting?.draft.path;
  }
  const { path } = own.draft;
  const [unit] = units;
  const within = (map: Map<string, UnitId>) =>
    [...map].find(([at, id]) => id === unit && at.startsWith(`${path}.`))?.[0];
  const describedAt = within(places.newUnitIds);
  if (rule === 'SIBLING_NAME_TAKEN') {
    if (describedAt) return `${describedAt}.name`;
    if (event.type === 'UnitRenamed') return `${path}.rename.name`;
  }
  return within(places.found) ?? describedAt ?? path;
}
