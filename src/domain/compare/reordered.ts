/** The units of two moments that did not keep their order. */
import { reorderedIn } from '../fold/reordered.js';
import type { UnitId } from '../words/event.js';
import type { Siblings } from './compared.js';

/**
 * The units that did not keep their order among those siblings that both moments have, each with its siblings that events placed, as far as
 * none placed it itself. `placed`: the units that an event of the difference creates, ends or places.
 */
export function reorderedUnits(
  before: Siblings,
  after: Siblings,
  placed: ReadonlySet<UnitId>,
): Map<UnitId, UnitId[]> {
  const found = new Map<UnitId, UnitId[]>();
  for (const [parent, siblings] of after) {
    const former = before.get(parent) ?? [];
    const reordered = reorderedIn(former, siblings, placed);
    if (reordered.length === 0) continue;
    const movers = [...new Set([...former, ...siblings])].filter((unit) => placed.has(unit));
    for (const unit of reordered) found.set(unit, placed.has(unit) ? [] : movers);
  }
  return found;
}
