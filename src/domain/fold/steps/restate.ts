/**
 * A chart that names what stands already: once an older chart is known, the later one no longer makes its units begin,
 * but says how they stand on its day.
 */

import type { Event } from '../../words/event.js';
import type { Effects } from '../step.js';
import { holdersOf, stateOf, type Tree } from '../tree.js';

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
    default:
      return effects;
  }
}
