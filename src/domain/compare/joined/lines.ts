/** Which units of two moments became which: successions composed through the units that exist at neither moment. */
import type { UnitId } from '../../words/event.js';
import type { BothTrees } from '../compared.js';
import { type Join, joinsFrom } from './joins.js';
import { joinsOnWaysTo, reachedBy, type Walk, walkFrom } from './ways.js';

/** From one unit to another; all units in between exist at neither moment. */
export interface Line {
  from: UnitId;
  to: UnitId;
  /** The joins on all ways from the one to the other. */
  joins: Join[];
}

export function linesOf(joins: Join[], trees: BothTrees): Line[] {
  const byStart = joinsFrom(joins);
  const lines: Line[] = [];
  for (const start of byStart.keys()) {
    if (!exists(start, trees)) continue;
    const walk = walkFrom(start, byStart, trees);
    for (const end of reachedBy(walk)) {
      if (isEnd(end, start, trees)) lines.push({ from: start, to: end, joins: joinsTo(end, walk) });
    }
  }
  return lines;
}

const exists = (unit: UnitId, { from, to }: BothTrees): boolean =>
  from.states.has(unit) || to.states.has(unit);

/** What is new at the second moment has no successors among what is only at the first. */
const isEnd = (unit: UnitId, start: UnitId, trees: BothTrees): boolean =>
  unit !== start && exists(unit, trees) && (trees.from.states.has(start) || trees.to.states.has(unit));

function joinsTo(end: UnitId, walk: Walk): Join[] {
  const last: Join[] = [];
  for (const join of walk.keys()) if (join.to === end) last.push(join);
  return [...joinsOnWaysTo(last, walk)];
}

/** The units on the ways from a unit that existed only in between. */
export function passedBy(start: UnitId, joins: Map<UnitId, Join[]>, trees: BothTrees): UnitId[] {
  const passed: UnitId[] = [];
  if (!joins.has(start)) return passed;
  for (const unit of reachedBy(walkFrom(start, joins, trees))) if (!exists(unit, trees)) passed.push(unit);
  return passed;
}

/** The same join seen from its end: ways go from what became to what was. */
export const turned = (join: Join): Join => ({
  ...join,
  from: join.to,
  to: join.from,
  backwards: !join.backwards,
});
