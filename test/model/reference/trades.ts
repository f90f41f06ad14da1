/** Which siblings may be in the opposite order when two reorganizations of one day are recorded in the other order. */
import type { Day } from '../../../src/domain/words/day.js';
import type { Event, UnitId } from '../../../src/domain/words/event.js';
import { anchorIn, claimsOf } from './claims.js';
import { eventsOn, fold } from './fold.js';

export interface Trades {
  /** Whether the two put anything in the same spot. */
  any: boolean;
  /** Whether two siblings, or the units that they follow, were put in the same spot, one by each reorganization. */
  between(unit: UnitId, other: UnitId): boolean;
}

export function tradesOn(day: Day, known: readonly Event[], one: Event[], other: Event[]): Trades {
  const eve = fold(
    known.filter(({ effectiveOn }) => effectiveOn < day),
    day,
  );
  const { units } = fold([...known, ...one, ...other], day);
  const putBy = (events: readonly Event[]) =>
    new Set(
      events.flatMap(claimsOf).flatMap((claim) => {
        if (claim.is === 'created' || claim.is === 'back' || claim.is === 'placed') return [claim.unit];
        return claim.is === 'ended' && claim.heir !== undefined ? (eve.children.get(claim.unit) ?? []) : [];
      }),
    );
  const byOne = putBy(one);
  const byOther = putBy(other);
  const today = [...eventsOn(known, day), ...one, ...other];
  const byAny = putBy(today);
  const anchors = new Map(
    today
      .flatMap(claimsOf)
      .filter(({ is }) => is === 'created' || is === 'back' || is === 'placed')
      .map((claim) => [claim.unit, anchorIn(claim)]),
  );

  const spotOf = (unit: UnitId) => `after ${anchors.get(unit)} under ${units.get(unit)?.parent}`;
  const share = (a: UnitId, b: UnitId) =>
    a !== b &&
    spotOf(a) === spotOf(b) &&
    ((byOne.has(a) && byOther.has(b)) || (byOther.has(a) && byOne.has(b)));
  /** A unit and those behind which it arrives. */
  const chainOf = (unit: UnitId): UnitId[] => {
    const after = anchors.get(unit);
    return [unit, ...(byAny.has(unit) && after !== undefined && byAny.has(after) ? chainOf(after) : [])];
  };
  return {
    any: [...byOne].some((a) => [...byOther].some((b) => share(a, b))),
    between: (a, b) => chainOf(a).some((x) => chainOf(b).some((y) => share(x, y))),
  };
}
