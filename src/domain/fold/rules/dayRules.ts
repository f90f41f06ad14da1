/** The rules about a day itself. They are checked after all of its events have taken effect. */
import type { Day } from '../../words/day.js';
import type { Event, EventId, UnitId } from '../../words/event.js';
import { eachInSteps, type Steps } from '../../words/steps.js';
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
export function* brokenOnDay(of: DayOfSteps, lost: Move[]): Steps<Violation[]> {
  const found: Violation[] = [];
  yield* eachInSteps(of.steps, (step) => found.push(...brokenByUnits(of, step)));
  yield* eachInSteps(of.moves, (move) => found.push(...brokenByParent(of, move)));
  found.push(...brokenByAnchors(of, lost));
  yield* eachInSteps(of.moves, (move) => found.push(...cycle(of, move)));
  found.push(...(yield* brokenByNames(of)));
  return found;
}

function brokenByUnits({ tree, day, moves }: DayOfSteps, { event, effects }: Step): Violation[] {
  const found: Violation[] = [];
  for (const unit of effects.onDay)
    if (!stateOf(tree, unit))
      found.push(broken('NOT_STANDING_ON_DAY', day, event, [unit], endOf(tree, unit)));
  for (const unit of effects.ends) {
    const children = stateOf(tree, unit) ? [] : remainingChildren(tree, unit);
    if (children.length > 0)
      found.push(broken('CHILDREN_REMAIN', day, event, [unit, ...children], moving(moves, children)));
  }
  return found;
}

/** The children that an ending unit had already on the eve. One that arrives there breaks another rule. */
const remainingChildren = (tree: Tree, unit: UnitId) =>
  childrenOf(tree, unit).filter((child) => valueOnEve(tree.units, child)?.parent === unit);

function brokenByParent({ tree, day }: DayOfSteps, { event, unit, parent }: Move): Violation[] {
  if (parent === null || stateOf(tree, parent)) return [];
  // A unit that ends that day may end with its parent, but it cannot be transferred to a parent that does not exist.
  if (!stateOf(tree, unit) && event.type !== 'UnitTransferred') return [];
  return [broken('PARENT_NOT_STANDING', day, event, [parent, unit], endOf(tree, parent))];
}

/** The anchor has ended, has left, or is itself moved to another parent. */
function brokenByAnchors({ tree, day, moves }: DayOfSteps, lost: Move[]): Violation[] {
  const ofEnded = moves.filter(({ unit, after }) => after && !stateOf(tree, unit) && !stateOf(tree, after));
  return [...lost, ...ofEnded].map(({ event, after, unit }) => {
    const others = [...endOf(tree, after!), ...moving(moves, [after!, unit])];
    return broken('ANCHOR_NOT_STANDING', day, event, [after!, unit], others);
  });
}

function cycle({ tree, day, moves }: DayOfSteps, { event, unit }: Move): Violation[] {
  const above = unitsAbove(tree, unit);
  if (!above.includes(unit)) return [];
  const units = [unit, ...above.filter((other) => other !== unit)];
  return [broken('CYCLE', day, event, units, moving(moves, above))];
}

function* brokenByNames({ tree, day, steps, moves }: DayOfSteps): Steps<Violation[]> {
  return (yield* sameNames(tree, steps, moves)).map(({ event, unit, twin }) => {
    const both = [unit, twin];
    const cause = stateOf(tree, twin)?.because;
    const others = [...naming(steps, both), ...moving(moves, both), ...(cause === undefined ? [] : [cause])];
    return broken('SIBLING_NAME_TAKEN', day, event, both, others);
  });
}

/** The units above a unit; where they form a cycle, each of them once. */
function unitsAbove(tree: Tree, unit: UnitId): UnitId[] {
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
