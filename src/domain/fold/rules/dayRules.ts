/** The rules about a day itself. They are checked after all of its events have taken effect. */
import type { Day } from '../../words/day.js';
import type { Event, EventId, UnitId } from '../../words/event.js';
import { parentOf } from '../looks.js';
import type { Move, Step } from '../step.js';
import { valueOnEve } from '../track.js';
import { childrenOf, endOf, stateOf, type Tree } from '../tree.js';
import { sameNames } from './sameNames.js';
import type { Rule, Violation } from './violation.js';

interface DayOfSteps {
  tree: Tree;
  day: Day;
  steps: Step[];
  moves: Move[];
}

/** `lost`: the moves whose anchor is not among the siblings. */
export function brokenOnDay(of: DayOfSteps, lost: Move[]): Violation[] {
  return [
    ...brokenByUnits(of),
    ...brokenByParents(of),
    ...brokenByAnchors(of, lost),
    ...cycles(of),
    ...brokenByNames(of),
  ];
}

function brokenByUnits({ tree, day, steps, moves }: DayOfSteps): Violation[] {
  const found: Violation[] = [];
  for (const { event, effects } of steps) {
    for (const unit of effects.onDay)
      if (!stateOf(tree, unit))
        found.push(broken('NOT_STANDING_ON_DAY', day, event, [unit], endOf(tree, unit)));
    for (const unit of effects.ends) {
      const children = stateOf(tree, unit) ? [] : remainingChildren(tree, unit);
      if (children.length > 0)
        found.push(broken('CHILDREN_REMAIN', day, event, [unit, ...children], moving(moves, children)));
    }
  }
  return found;
}

/** The children that an ending unit had already on the eve. One that arrives there breaks another rule. */
const remainingChildren = (tree: Tree, unit: UnitId) =>
  childrenOf(tree, unit).filter((child) => valueOnEve(tree.units, child)?.parent === unit);

function brokenByParents({ tree, day, moves }: DayOfSteps): Violation[] {
  return moves.flatMap(({ event, unit, parent }) => {
    if (parent === null || stateOf(tree, parent)) return [];
    // A unit that ends that day may end with its parent, but it cannot be transferred to a parent that does not exist.
    if (!stateOf(tree, unit) && event.type !== 'UnitTransferred') return [];
    return [broken('PARENT_NOT_STANDING', day, event, [parent, unit], endOf(tree, parent))];
  });
}

/** The anchor has ended, has left, or is itself moved to another parent. */
function brokenByAnchors({ tree, day, moves }: DayOfSteps, lost: Move[]): Violation[] {
  const ofEnded = moves.filter(({ unit, after }) => after && !stateOf(tree, unit) && !stateOf(tree, after));
  return [...lost, ...ofEnded].map(({ event, after, unit }) => {
    const others = [...endOf(tree, after!), ...moving(moves, [after!, unit])];
    return broken('ANCHOR_NOT_STANDING', day, event, [after!, unit], others);
  });
}

function cycles({ tree, day, moves }: DayOfSteps): Violation[] {
  return moves.flatMap(({ event, unit }) => {
    const cycle = above(tree, unit);
    if (!cycle.includes(unit)) return [];
    const units = [unit, ...cycle.filter((other) => other !== unit)];
    return [broken('CYCLE', day, event, units, moving(moves, cycle))];
  });
}

function brokenByNames({ tree, day, steps, moves }: DayOfSteps): Violation[] {
  return sameNames(tree, steps, moves).map(({ event, unit, twin }) => {
    const both = [unit, twin];
    const cause = stateOf(tree, twin)?.because;
    const others = [...naming(steps, both), ...moving(moves, both), ...(cause === undefined ? [] : [cause])];
    return broken('SIBLING_NAME_TAKEN', day, event, both, others);
  });
}

/** The units above a unit; where they form a cycle, each of them once. */
function above(tree: Tree, unit: UnitId): UnitId[] {
  const seen = new Set<UnitId>();
  for (let at = parentOf(tree, unit); at && !seen.has(at); at = parentOf(tree, at)) seen.add(at);
  return [...seen];
}

const moving = (moves: Move[], units: UnitId[]) =>
  moves.filter(({ unit }) => units.includes(unit)).map(({ event }) => event.id);

const naming = (steps: Step[], units: UnitId[]) =>
  steps
    .filter(({ effects }) => effects.names.some(({ unit }) => units.includes(unit)))
    .map(({ event }) => event.id);

function broken(rule: Rule, day: Day, event: Event, units: UnitId[], conflicting: EventId[]): Violation {
  const others = [...new Set(conflicting)].filter((other) => other !== event.id);
  return { rule, day, event, others, units };
}
