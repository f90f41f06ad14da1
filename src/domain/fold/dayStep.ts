/**
 * One day: all of its events take effect together. The tree goes from the eve to the day in one step, and what
 * breaks a rule on the way is told, so that whoever decides can refuse it.
 */
import type { Day } from '../words/day.js';
import type { Event, Parent, UnitId } from '../words/event.js';
import { moveDuties } from './dutyStep.js';
import { effectsOf } from './effects.js';
import { brokenByPosts } from './postRules.js';
import { changePosts } from './postStep.js';
import { restated } from './restate.js';
import { brokenOnDay, brokenOnEve, type Violation } from './rules.js';
import { arrange, followers } from './siblings.js';
import type { Move, Step } from './step.js';
import { put, type Settled, settle, valueOnEve } from './track.js';
import {
  childrenOf,
  stateOf,
  TOP,
  type TrackName,
  type Tree,
  treePath,
  type UnitState,
  type Values,
} from './tree.js';

export interface DayOutcome {
  violations: Violation[];
  /** What the day changed in each track. */
  settled: { [T in TrackName]: Settled<Values[T]> };
}

/** Applies a day's events, given in ledger order, to the tree of its eve. Changes the tree. */
export function applyDay(tree: Tree, day: Day, events: Event[]): DayOutcome {
  const all = events.map((event) => ({ event, effects: restated(tree, event, effectsOf(event)) }));
  const { violations, impossible } = brokenOnEve(tree, all);
  // What names nothing that stands cannot be applied; it is refused either way.
  const steps = all.filter(({ event }) => !impossible.has(event.id));

  const moves = [...placeMoves(tree, steps), ...carriedMoves(tree, steps)].sort(inLedgerOrder(events));
  endUnits(tree, day, steps);
  beginUnits(tree, day, steps);
  changeUnits(tree, day, steps, moves);
  const lost = moveUnits(tree, day, steps, moves);

  violations.push(...brokenOnDay(tree, day, steps, moves, lost), ...moveDuties(tree, day, steps));
  violations.push(...changePosts(tree, day, steps), ...brokenByPosts(tree, day, steps));
  const settled = {
    units: settle(tree.units, day),
    siblings: settle(tree.siblings, day),
    holdings: settle(tree.holdings, day),
    posts: settle(tree.posts, day),
    oversight: settle(tree.oversight, day),
  };
  return { violations, settled };
}

const inLedgerOrder = (events: Event[]) => {
  const place = new Map(events.map((event, i) => [event.id, i]));
  return (a: Move, b: Move) => place.get(a.event.id)! - place.get(b.event.id)!;
};

/** The places that events give: to new units, to moved ones, to those that return. */
function placeMoves(tree: Tree, steps: Step[]): Move[] {
  return steps.flatMap(({ event, effects }) => [
    ...effects.begins.map(({ unit, parent, after }) => ({ unit, parent, after, event })),
    ...effects.returns.map(({ unit, parent, after }) => ({
      unit,
      parent: parent ?? tree.ended.get(unit)!.state.parent,
      after,
      event,
    })),
    ...effects.places.map(({ unit, parent, after }) => ({
      unit,
      parent: parent === undefined ? stateOf(tree, unit)!.parent : parent,
      after,
      event,
    })),
  ]);
}

/** The children of merged units that nothing else moves or ends: they follow to the result. */
function carriedMoves(tree: Tree, steps: Step[]): Move[] {
  const spokenFor = new Set(
    steps.flatMap(({ effects }) => [...effects.places.map(({ unit }) => unit), ...effects.ends]),
  );
  return steps.flatMap(({ event, effects }) =>
    effects.inherits.flatMap(({ from, to }) =>
      childrenOf(tree, from)
        .filter((child) => !spokenFor.has(child))
        .map((unit) => ({ unit, parent: to, event })),
    ),
  );
}

function endUnits(tree: Tree, day: Day, steps: Step[]): void {
  const ending = steps.flatMap(({ event, effects }) => effects.ends.map((unit) => ({ unit, by: event.id })));
  // The paths first: they are those of the last day, on which all of them still stand.
  const paths = ending.map(({ unit }) => treePath(tree, unit));
  ending.forEach(({ unit, by }, i) => {
    const state = stateOf(tree, unit);
    if (!state) return;
    tree.ended.set(unit, { state, on: day, by, path: paths[i] ?? [] });
    put(tree.units, unit, undefined, day);
  });
}

function beginUnits(tree: Tree, day: Day, steps: Step[]): void {
  for (const { event, effects } of steps) {
    for (const { unit, name, displayName, kind, parent, after } of effects.begins) {
      put(tree.units, unit, { name, displayName, kind, parent, after, because: event.id }, day);
    }
    for (const { unit, parent, after, name } of effects.returns) {
      const last = tree.ended.get(unit)!.state;
      const called = name === undefined ? {} : { name, displayName: undefined };
      const state = { ...last, ...called, parent: parent ?? last.parent, after, because: event.id };
      put(tree.units, unit, state, day);
      tree.ended.delete(unit);
    }
  }
}

function changeUnits(tree: Tree, day: Day, steps: Step[], moves: Move[]): void {
  const change = (unit: UnitId, event: Event, what: Partial<UnitState>) => {
    const state = stateOf(tree, unit);
    if (state) put(tree.units, unit, { ...state, ...what, because: event.id }, day);
  };
  for (const { event, effects } of steps) {
    for (const { unit, name, displayName } of effects.names) change(unit, event, { name, displayName });
    for (const { unit, kind } of effects.kinds) change(unit, event, { kind });
  }
  for (const { unit, parent, after, event } of moves) change(unit, event, { parent, after });
}

/** Takes out who leaves, places who arrives. Tells who could not be placed. */
function moveUnits(tree: Tree, day: Day, steps: Step[], moves: Move[]): Move[] {
  const gone = new Set([...steps.flatMap(({ effects }) => effects.ends), ...moves.map(({ unit }) => unit)]);
  const arriving = moves.filter(({ unit }) => stateOf(tree, unit));
  const touched = new Set(arriving.map(({ parent }) => parent));
  for (const unit of gone) {
    const before = valueOnEve(tree.units, unit);
    if (before) touched.add(before.parent);
  }
  return [...touched].flatMap((parent) => {
    const here = arriving.filter((move) => move.parent === parent);
    const stay = childrenOf(tree, parent).filter((unit) => !gone.has(unit));
    const stated = here.filter(({ event, unit }) => isRestated(tree, event, unit, parent));
    const eve = valueOnEve(tree.siblings, parent ?? TOP) ?? [];
    const behind = followers(eve, stay, new Set(stated.map(({ unit }) => unit)));
    const leading = stay.filter((unit) => !behind.some((follower) => follower.unit === unit));
    const { order, lost } = arrange(leading, [...here, ...behind]);
    const whole = [...order, ...lost];
    put(tree.siblings, parent ?? TOP, whole.length > 0 ? whole : undefined, day);
    return here.filter(({ unit }) => lost.includes(unit));
  });
}

/** Whether a later chart names what stood there already. */
const isRestated = (tree: Tree, event: Event, unit: UnitId, parent: Parent) =>
  event.type === 'UnitStated' && valueOnEve(tree.units, unit)?.parent === parent;
