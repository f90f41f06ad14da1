/**
 * A chart that states what exists already. Once an older chart is known, the units of the later chart no longer begin
 * on its day: the chart states their names, kinds and places on that day.
 */

import type { Event, EventData } from '../../words/event.js';
import type { Effects } from '../step.js';
import { holdersOf, holds, stateOf, type Tree } from '../tree.js';

/** The effects of an event on the tree of its eve. */
export function restated(eve: Tree, event: Event, effects: Effects): Effects {
  switch (event.type) {
    case 'UnitStated': {
      const { unit, kind } = event.data;
      if (!stateOf(eve, unit)) return effects;
      return { ...effects, begins: [], names: [event.data], kinds: [{ unit, kind }], places: [event.data] };
    }
    case 'DutyStated': {
      const { duty, holders } = event.data;
      const others = holdersOf(eve, duty).filter((unit) => !holders.includes(unit));
      return { ...effects, releases: others.map((unit) => ({ duty, unit })) };
    }
    case 'DutyEnded':
      return event.reorganization === undefined ? endedByChart(eve, event.data, effects) : effects;
    default:
      return effects;
  }
}

/**
 * A later chart does not name the duty, so it ended by then with all of its holders. Once it is known that one of them ended
 * or gave it away before, they are no longer the recorded ones.
 */
function endedByChart(eve: Tree, { duty, holders }: EventData['DutyEnded'], effects: Effects): Effects {
  if (holders.every((unit) => holds(eve, duty, unit))) return effects;
  const held = holdersOf(eve, duty).map((unit) => ({ duty, unit }));
  return { ...effects, gives: held, releases: held, onEve: [] };
}
