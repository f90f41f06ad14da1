/** What a day does to the units themselves: which end, which begin, and how their states change. */
import type { Day } from '../../words/day.js';
import type { Event, EventId, UnitId } from '../../words/event.js';
import { eachInSteps, type Steps } from '../../words/steps.js';
import { pathOf } from '../../words/unitRef.js';
import { onPath } from '../looks.js';
import type { UnitState } from '../state.js';
import type { Move, Step } from '../step.js';
import { put } from '../track.js';
import { stateOf, type Tree } from '../tree.js';

export function* endUnits(tree: Tree, day: Day, steps: Step[]): Steps<void> {
  const ending: { unit: UnitId; by: EventId; path: string[] }[] = [];
  // All paths are taken before any unit is removed: they are the paths of the last day.
  yield* eachInSteps(steps, ({ event, effects }) => {
    for (const unit of effects.ends)
      ending.push({ unit, by: event.id, path: pathOf(unit, (above) => onPath(tree, above)) });
  });
  yield* eachInSteps(ending, ({ unit, by, path }) => {
    const state = stateOf(tree, unit);
    if (!state) return;
    tree.ended.set(unit, { state, on: day, by, path });
    put(tree.units, unit, undefined, day);
  });
}

export function* beginUnits(tree: Tree, day: Day, steps: Step[]): Steps<void> {
  yield* eachInSteps(steps, ({ event, effects }) => {
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
  });
}

export function* changeUnits(tree: Tree, day: Day, steps: Step[], moves: Move[]): Steps<void> {
  const change = (unit: UnitId, event: Event, what: Partial<UnitState>) => {
    const state = stateOf(tree, unit);
    if (state) put(tree.units, unit, { ...state, ...what, because: event.id }, day);
  };
  yield* eachInSteps(steps, ({ event, effects }) => {
    for (const { unit, name, displayName } of effects.names) change(unit, event, { name, displayName });
    for (const { unit, kind } of effects.kinds) change(unit, event, { kind });
  });
  yield* eachInSteps(moves, ({ unit, parent, after, event }) => change(unit, event, { parent, after }));
}
