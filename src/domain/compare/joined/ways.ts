/** The ways from unit to unit along the successions between two moments. */
import type { UnitId } from '../../words/event.js';
import type { BothTrees } from '../compared.js';
import type { Join } from './joins.js';

/** The joins that a walk from one unit took, each with those that it came from. */
export type Walk = Map<Join, Join[]>;

/**
 * Goes back along the joins of the first moment, each of an earlier day, then forward along those of the second, each of
 * a later day. `ends`: it does not go on from units that exist in one of these trees.
 */
export function walkFrom(start: UnitId, joins: Map<UnitId, Join[]>, ends?: BothTrees): Walk {
  const walk: Walk = new Map();
  for (const join of joins.get(start) ?? []) walk.set(join, []);
  // A map's iteration goes on over what is added meanwhile.
  for (const join of walk.keys()) {
    if (join.to === start || ends?.from.states.has(join.to) || ends?.to.states.has(join.to)) continue;
    for (const next of joins.get(join.to) ?? []) {
      if (!mayFollow(join, next)) continue;
      const known = walk.get(next);
      if (known) known.push(join);
      else walk.set(next, [join]);
    }
  }
  return walk;
}

function mayFollow(join: Join, next: Join): boolean {
  if (join.backwards !== next.backwards) return join.backwards;
  return join.backwards ? next.on < join.on : next.on > join.on;
}

/** All joins on the ways of a walk that end with one of these joins. */
export function joinsOnWaysTo(ends: Join[], walk: Walk): Set<Join> {
  const found = new Set(ends);
  for (const join of found) for (const earlier of walk.get(join) ?? []) found.add(earlier);
  return found;
}

/** The units that a walk arrives at. */
export function reachedBy(walk: Walk): Set<UnitId> {
  const reached = new Set<UnitId>();
  for (const { to } of walk.keys()) reached.add(to);
  return reached;
}
