/** Which units of two moments became which: successions composed through the units that exist at neither moment. */
import type { UnitId } from '../words/event.js';
import type { ComparedTree } from './compared.js';
import { type Join, joinsFrom } from './joins.js';
import { joinsOnWaysTo, reachedBy, walkFrom } from './ways.js';

/** From one unit to another; all units in between exist at neither moment. */
export interface Line {
  from: UnitId;
  to: UnitId;
  /** The joins on all ways from the one to the other. */
  joins: Join[];
}

type Trees = Record<'from' | 'to', Pick<ComparedTree, 'states'>>;

export function linesOf(joins: Join[], trees: Trees): Line[] {
  const byStart = joinsFrom(joins);
  const isAt = (moment: 'from' | 'to', unit: UnitId) => trees[moment].states.has(unit);
  const exists = (unit: UnitId) => isAt('from', unit) || isAt('to', unit);
  const starts = [...byStart.keys()].filter(exists);
  return starts.flatMap((start) => {
    const walk = walkFrom(start, byStart, (unit) => !exists(unit));
    // What is new at the second moment has no successors among what is only at the first.
    const isEnd = (unit: UnitId) =>
      unit !== start && exists(unit) && (isAt('from', start) || isAt('to', unit));
    const ends = [...reachedBy(walk)].filter(isEnd);
    return ends.map((end) => {
      const last = [...walk.keys()].filter(({ to }) => to === end);
      return { from: start, to: end, joins: [...joinsOnWaysTo(last, walk)] };
    });
  });
}

/** The units on the ways from a unit that existed only in between. */
export const passedBy = (start: UnitId, joins: Map<UnitId, Join[]>, trees: Trees): UnitId[] => {
  const exists = (unit: UnitId) => trees.from.states.has(unit) || trees.to.states.has(unit);
  return [...reachedBy(walkFrom(start, joins, (unit) => !exists(unit)))].filter((unit) => !exists(unit));
};

/** The same join seen from its end: ways go from what became to what was. */
export const turned = (join: Join): Join => ({
  ...join,
  from: join.to,
  to: join.from,
  backwards: !join.backwards,
});
