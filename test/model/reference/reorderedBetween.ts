/** Which units of the same parent at two moments are in another order: as few as can be. */
import type { Event, UnitId } from '../../../src/domain/words/event.js';
import { claimsOf } from './claims.js';
import type { Side } from './comparison.js';
import { eventsOnlyInOne } from './onlyInOne.js';
import { reordered } from './reordered.js';

export function reorderedBetween(from: Side, to: Side): Set<UnitId> {
  const touched = new Set(eventsOnlyInOne(from, to).flatMap(unitsTouchedBy));
  const all = [...from.tree.children].flatMap(([parent, siblings]) =>
    reordered(siblings, to.tree.children.get(parent) ?? [], [...touched]),
  );
  return new Set(all);
}

const unitsTouchedBy = (event: Event): UnitId[] =>
  claimsOf(event).flatMap(({ is, unit }) => (is === 'named' || is === 'ofKind' ? [] : [unit]));
