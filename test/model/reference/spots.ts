/** The spots among siblings in which changes put units. Units in the same spot are in the order of the changes. */
import type { Event } from '../../../src/domain/words/event.js';
import { anchorIn, claimsOf } from './claims.js';
import { fold } from './fold.js';

interface Reorganization {
  recorded: Event[];
  /** With it. */
  known: Event[];
}

/**
 * `order` changed as little as is needed for changes that share a spot to stay in the turn in which they were
 * recorded.
 */
export function inTurnAtEachSpot({ recorded, known }: Reorganization, order: number[]): number[] {
  const spots = recorded.map((event) => spotsOf(event, known));
  const reordered = [...order];
  for (const group of groupsSharing(spots)) {
    const slots = [...order.keys()].filter((slot) => group.has(order[slot] ?? -1));
    const turn = [...group].sort((a, b) => a - b);
    for (const [i, slot] of slots.entries()) reordered[slot] = turn[i] ?? -1;
  }
  return reordered;
}

function spotsOf(event: Event, known: Event[]): string[] {
  const { units } = fold(known, event.effectiveOn);
  return claimsOf(event).flatMap((claim) => {
    if (claim.is === 'ended' && claim.heir) return [`${event.effectiveOn} last under ${claim.heir}`];
    if (claim.is !== 'created' && claim.is !== 'back' && claim.is !== 'placed') return [];
    const { parent } = units.get(claim.unit) ?? { parent: null };
    const after = anchorIn(claim);
    return [`${event.effectiveOn} ${after === undefined ? 'last' : `after ${after}`} under ${parent}`];
  });
}

/** The places in the list that are joined by a common spot, directly or through others. */
function groupsSharing(spots: string[][]): Set<number>[] {
  const groups: { places: Set<number>; spots: Set<string> }[] = [];
  for (const [place, own] of spots.entries()) {
    const joined = { places: new Set([place]), spots: new Set(own) };
    for (const group of groups.filter((group) => own.some((spot) => group.spots.has(spot)))) {
      groups.splice(groups.indexOf(group), 1);
      for (const other of group.places) joined.places.add(other);
      for (const spot of group.spots) joined.spots.add(spot);
    }
    groups.push(joined);
  }
  return groups.map(({ places }) => places);
}
