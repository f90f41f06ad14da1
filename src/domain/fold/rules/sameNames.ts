/** Siblings that have the same name after the events of a day. */
import type { Event, Parent, UnitId } from '../../words/event.js';
import { namesBelow } from '../looks.js';
import type { Move, Step } from '../step.js';
import { stateOf, type Tree } from '../tree.js';

interface SameName {
  event: Event;
  unit: UnitId;
  twin: UnitId;
}

/**
 * Pairs of siblings with one name, of which the day has named or placed at least one. Each pair is reported once,
 * with the later of the events that named or placed them.
 */
export function sameNames(tree: Tree, steps: Step[], moves: Move[]): SameName[] {
  const place = new Map(steps.map(({ event }, i) => [event.id, i]));
  const isLater = (a: Event, b: Event) => place.get(a.id)! > place.get(b.id)!;
  const touched = new Map<UnitId, Event>();
  const touch = (unit: UnitId, event: Event) => {
    const known = touched.get(unit);
    if (!known || isLater(event, known)) touched.set(unit, event);
  };
  for (const { event, effects } of steps) for (const { unit } of effects.names) touch(unit, event);
  for (const { event, unit } of moves) touch(unit, event);

  const siblingsCalled = byParentAndName(tree);
  return [...touched].flatMap(([unit, event]) => {
    const state = stateOf(tree, unit);
    const twin = state && siblingsCalled(state.parent, state.name).find((other) => other !== unit);
    if (twin === undefined) return [];
    const twinsEvent = touched.get(twin);
    const isReportedByTwin =
      twinsEvent && (isLater(twinsEvent, event) || (twinsEvent === event && twin < unit));
    return isReportedByTwin ? [] : [{ event, unit, twin }];
  });
}

/** The children of a parent by their names; those of one parent are looked through once. */
function byParentAndName(tree: Tree): (parent: Parent, name: string) => UnitId[] {
  const known = new Map<Parent, Map<string, UnitId[]>>();
  const calledBelow = (parent: Parent) => {
    const names = new Map<string, UnitId[]>();
    for (const { unit, name } of namesBelow(tree, parent)) {
      const called = names.get(name);
      if (called) called.push(unit);
      else names.set(name, [unit]);
    }
    return names;
  };
  return (parent, name) => {
    const names = known.get(parent) ?? calledBelow(parent);
    known.set(parent, names);
    return names.get(name) ?? [];
  };
}
