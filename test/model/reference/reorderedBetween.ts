/** Which units of the same parent at two moments are in another order: as few as can be. */
import type { Event, UnitId } from '../../../src/domain/words/event.js';
import { claimsOf } from './claims.js';
import type { Side } from './comparison.js';
import { reordered } from './reordered.js';

export function reorderedBetween(from: Side, to: Side): Set<UnitId> {
  const touched = new Set([...onlyIn(from, to), ...onlyIn(to, from)].flatMap(unitsTouchedBy));
  const all = [...from.tree.children].flatMap(([parent, siblings]) =>
    reordered(siblings, to.tree.children.get(parent) ?? [], [...touched]),
  );
  return new Set(all);
}

/** The events in effect at one moment only. A corrected event is the same event. */
const onlyIn = (one: Side, other: Side): Event[] => inEffect(one).filter(({ id }) => !idsOf(other).has(id));
const inEffect = ({ known, day }: Side) => known.filter(({ effectiveOn }) => effectiveOn <= day);
const idsOf = (side: Side) => new Set(inEffect(side).map(({ id }) => id));

const unitsTouchedBy = (event: Event): UnitId[] =>
  claimsOf(event).flatMap(({ is, unit }) => (is === 'named' || is === 'ofKind' ? [] : [unit]));
