/** Where a day puts units: which of them move, and in which order siblings are afterwards. */
import type { Day } from '../../words/day.js';
import type { Event, EventId, Parent, UnitId } from '../../words/event.js';
import { eachInSteps, type Steps } from '../../words/steps.js';
import { reorderedIn } from '../reordered.js';
import { arrange, followers } from '../siblings.js';
import type { Move, Step } from '../step.js';
import { put, valueOnEve } from '../track.js';
import { childrenOf, stateOf, TOP, type Tree } from '../tree.js';

/** All moves of a day, in the order of its events. */
export function movesIn(tree: Tree, steps: Step[]): Move[] {
  const placed = placeMoves(tree, steps);
  const carried = carriedMoves(tree, steps);
  return carried.length === 0 ? placed : [...placed, ...carried].sort(inOrderOf(steps));
}

function inOrderOf(steps: Step[]): (a: Move, b: Move) => number {
  const place = new Map<EventId, number>(steps.map(({ event }, i) => [event.id, i]));
  return (a, b) => place.get(a.event.id)! - place.get(b.event.id)!;
}

/** The places that events give to new units, to moved ones, and to reinstated ones. */
function placeMoves(tree: Tree, steps: Step[]): Move[] {
  const moves: Move[] = [];
  for (const { event, effects } of steps) {
    for (const { unit, parent, after } of effects.begins) moves.push({ unit, parent, after, event });
    for (const { unit, parent, after } of effects.returns)
      moves.push({ unit, parent: parent ?? tree.ended.get(unit)!.state.parent, after, event });
    for (const { unit, parent = stateOf(tree, unit)!.parent, after } of effects.places)
      moves.push({ unit, parent, after, event });
  }
  return moves;
}

/** The children of merged units that no event moves or ends: they follow to the result. */
function carriedMoves(tree: Tree, steps: Step[]): Move[] {
  const movedOrEnded = new Set<UnitId>();
  for (const { effects } of steps) {
    for (const { unit } of effects.places) movedOrEnded.add(unit);
    for (const unit of effects.ends) movedOrEnded.add(unit);
  }
  const moves: Move[] = [];
  for (const { event, effects } of steps)
    for (const { from, to } of effects.inherits)
      for (const unit of childrenOf(tree, from))
        if (!movedOrEnded.has(unit)) moves.push({ unit, parent: to, event });
  return moves;
}

/** Takes out the units that leave and places those that arrive. Returns the moves whose anchor is not there. */
export function* orderSiblings(tree: Tree, day: Day, steps: Step[], moves: Move[]): Steps<Move[]> {
  const leaving = new Set(steps.flatMap(({ effects }) => effects.ends));
  for (const { unit } of moves) leaving.add(unit);
  const missing: Move[] = [];
  yield* eachInSteps([...(yield* arrivingBelow(tree, moves, leaving))], ([parent, here]) => {
    const stay = childrenOf(tree, parent).filter((unit) => !leaving.has(unit));
    const stated = here.filter(({ event, unit }) => isRestated(tree, event, unit, parent));
    const eve = valueOnEve(tree.siblings, parent ?? TOP) ?? [];
    const behind = stated.length === 0 ? [] : followers(eve, stay, new Set(stated.map(({ unit }) => unit)));
    const leading =
      behind.length === 0 ? stay : stay.filter((unit) => !behind.some((follower) => follower.unit === unit));
    const { order, lost } = arrange(leading, [...here, ...behind]);
    const whole = [...order, ...lost];
    put(tree.siblings, parent ?? TOP, whole.length > 0 ? whole : undefined, day);
    missing.push(...here.filter(({ unit }) => lost.includes(unit)));
  });
  return missing;
}

/** The moves to each parent that gets a unit or loses one. */
function* arrivingBelow(tree: Tree, moves: Move[], leaving: Set<UnitId>): Steps<Map<Parent, Move[]>> {
  const below = new Map<Parent, Move[]>();
  yield* eachInSteps(moves, (move) => {
    if (!stateOf(tree, move.unit)) return;
    const known = below.get(move.parent);
    if (known) known.push(move);
    else below.set(move.parent, [move]);
  });
  yield* eachInSteps([...leaving], (unit) => {
    const before = valueOnEve(tree.units, unit);
    if (before && !below.has(before.parent)) below.set(before.parent, []);
  });
  return below;
}

/** A unit that is given the place that it has does not change: neither its state nor the day counts as changed. */
export function* keepPlaces(tree: Tree, day: Day, moves: Move[]): Steps<void> {
  const placed = new Set(moves.map(({ unit }) => unit));
  yield* eachInSteps(moves, ({ unit, parent }) => {
    const before = valueOnEve(tree.units, unit);
    const now = stateOf(tree, unit);
    if (!before || !now || before.parent !== now.parent || before.after === now.after) return;
    const eve = valueOnEve(tree.siblings, parent ?? TOP) ?? [];
    if (reorderedIn(eve, childrenOf(tree, parent), placed).includes(unit)) return;
    put(tree.units, unit, { ...now, after: before.after }, day);
  });
}

/** Whether a later chart states a unit that was under this parent already on the eve. */
const isRestated = (tree: Tree, event: Event, unit: UnitId, parent: Parent) =>
  event.type === 'UnitStated' && valueOnEve(tree.units, unit)?.parent === parent;
