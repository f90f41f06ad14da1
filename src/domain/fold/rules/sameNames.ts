/** Siblings that have the same name after the events of a day. */
import type { Event, Parent, UnitId } from '../../words/event.js';
import { eachInSteps, type Steps } from '../../words/steps.js';
import { namesBelow } from '../looks.js';
import type { UnitState } from '../state.js';
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
export function* sameNames(tree: Tree, steps: Step[], moves: Move[]): Steps<SameName[]> {
  const place = new Map(steps.map(({ event }, i) => [event.id, i]));
  const isLater = (a: Event, b: Event) => place.get(a.id)! > place.get(b.id)!;
  const touched = new Map<UnitId, Event>();
  const touch = (unit: UnitId, event: Event) => {
    const known = touched.get(unit);
    if (!known || isLater(event, known)) touched.set(unit, event);
  };
  for (const { event, effects } of steps) for (const { unit } of effects.names) touch(unit, event);
  for (const { event, unit } of moves) touch(unit, event);

  const twinOf = siblingsByName(tree);
  const found: SameName[] = [];
  yield* eachInSteps([...touched], ([unit, event]) => {
    const state = stateOf(tree, unit);
    const twin = state && twinOf(unit, state);
    if (twin === undefined) return;
    const twinsEvent = touched.get(twin);
    const isReportedByTwin =
      twinsEvent && (isLater(twinsEvent, event) || (twinsEvent === event && twin < unit));
    if (!isReportedByTwin) found.push({ event, unit, twin });
  });
  return found;
}

/** The first two children of a parent that have one name. */
interface Called {
  first: Map<string, UnitId>;
  second: Map<string, UnitId>;
}

/** Finds the first other sibling of the same name. The children of one parent are looked through once. */
function siblingsByName(tree: Tree): (unit: UnitId, { parent, name }: UnitState) => UnitId | undefined {
  const known = new Map<Parent, Called>();
  return (unit, { parent, name }) => {
    const { first, second } = known.get(parent) ?? calledBelow(tree, parent);
    known.set(parent, { first, second });
    return first.get(name) === unit ? second.get(name) : first.get(name);
  };
}

function calledBelow(tree: Tree, parent: Parent): Called {
  const first = new Map<string, UnitId>();
  const second = new Map<string, UnitId>();
  namesBelow(tree, parent, (name, unit) => {
    if (!first.has(name)) first.set(name, unit);
    else if (!second.has(name)) second.set(name, unit);
  });
  return { first, second };
}
