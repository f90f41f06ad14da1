/** The order among siblings (建制順). */
import type { Anchor, UnitId } from '../words/event.js';

export interface Arrival {
  unit: UnitId;
  after?: Anchor;
}

/**
 * The units that stay keep their order. Then each arrival is placed right after its anchor ('' is first, absent is
 * last), several at one anchor in the order given. An arrival whose anchor arrives too is placed after it.
 * `lost` are the arrivals whose anchor is not among these siblings.
 */
export function arrange(stay: UnitId[], arrivals: Arrival[]): { order: UnitId[]; lost: UnitId[] } {
  const at = new Map<Anchor | undefined, UnitId[]>();
  for (const { unit, after } of arrivals) {
    const waiting = at.get(after);
    if (waiting) waiting.push(unit);
    else at.set(after, [unit]);
  }
  const order: UnitId[] = [];
  const place = (unit: UnitId) => {
    order.push(unit);
    for (const follower of at.get(unit) ?? []) place(follower);
  };
  for (const unit of [...(at.get('') ?? []), ...stay, ...(at.get(undefined) ?? [])]) place(unit);
  const anchored = arrivals.filter(({ after }) => after);
  if (anchored.length === 0) return { order, lost: [] };
  const placed = new Set(order);
  return { order, lost: anchored.map(({ unit }) => unit).filter((unit) => !placed.has(unit)) };
}

/**
 * A chart places its own units again, one after the other. A sibling that it does not name stays behind the unit that
 * it followed on the eve: otherwise all such siblings would come first.
 */
export function followers(eve: UnitId[], stay: UnitId[], placedAnew: Set<UnitId>): Required<Arrival>[] {
  const found: Required<Arrival>[] = [];
  let leader: UnitId | undefined;
  for (const unit of eve) {
    if (placedAnew.has(unit)) leader = unit;
    else if (leader !== undefined && stay.includes(unit)) found.push({ unit, after: leader });
  }
  return found;
}
