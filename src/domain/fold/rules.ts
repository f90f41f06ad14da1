/** What must make sense on every day (docs: the rules of time). Tells what breaks; refusing is for `decide`. */

import type { Day } from '../words/day.js';
import type { DutyId, Event, EventId, PostId, UnitId } from '../words/event.js';
import { type Aspect, aspectsOf } from './aspects.js';
import type { Move, Step } from './step.js';
import { valueOnEve } from './track.js';
import { childrenOf, holds, stateOf, type Tree } from './tree.js';

export type Rule =
  | 'ALREADY_CHANGED_THAT_DAY'
  | 'NOT_STANDING_ON_EVE'
  | 'NOT_STANDING_ON_DAY'
  | 'NOT_ENDED'
  | 'ENDED_BEFORE_STATED'
  | 'PARENT_NOT_STANDING'
  | 'ANCHOR_NOT_STANDING'
  | 'CYCLE'
  | 'SIBLING_NAME_TAKEN'
  | 'CHILDREN_REMAIN'
  | 'DUTY_NOT_HELD'
  | 'DUTIES_LEFT'
  | 'POST_NOT_STANDING'
  | 'POST_WITHOUT_DUTY'
  | 'POSTS_LEFT';

/** What is recorded all the same, but told. */
export const ONLY_WARNED: Rule[] = ['DUTIES_LEFT', 'POSTS_LEFT'];

export interface Violation {
  rule: Rule;
  day: Day;
  /** The event that breaks the rule. */
  event: Event;
  /** Events that it meets: what it cannot stand beside, or what ended the unit before. */
  others: EventId[];
  /** First the unit that the rule is about. */
  units: UnitId[];
  aspect?: Aspect;
  duties?: DutyId[];
  posts?: PostId[];
  /** Such as the duty of a post. */
  text?: string;
}

/** Checks that need the eve only. `impossible` are the events that name what does not stand there. */
export function brokenOnEve(tree: Tree, steps: Step[]): { violations: Violation[]; impossible: Set<string> } {
  const violations: Violation[] = [];
  const impossible = new Set<string>();
  const first = new Map<string, Event>();
  const tell = (rule: Rule, event: Event, unit: UnitId, more: Partial<Violation> = {}) => {
    violations.push({ rule, day: event.effectiveOn, event, others: [], units: [unit], ...more });
    impossible.add(event.id);
  };
  for (const { event, effects } of steps) {
    for (const unit of new Set(effects.onEve)) {
      if (!stateOf(tree, unit)) tell('NOT_STANDING_ON_EVE', event, unit, { others: endOf(tree, unit) });
    }
    for (const { unit } of event.type === 'UnitStated' ? effects.begins : []) {
      if (tree.ended.has(unit)) tell('ENDED_BEFORE_STATED', event, unit, { others: endOf(tree, unit) });
    }
    for (const { unit } of effects.returns) {
      if (!tree.ended.has(unit)) tell('NOT_ENDED', event, unit);
    }
    for (const { duty, unit } of effects.gives) {
      // One that was not found has no id, and has been told.
      if (duty !== '' && stateOf(tree, unit) && !giverHolds(tree, event, duty, unit)) {
        tell('DUTY_NOT_HELD', event, unit, { duties: [duty] });
      }
    }
    for (const { of: unit, aspect } of aspectsOf(event)) {
      const key = `${aspect} ${unit}`;
      const other = first.get(key);
      // A unit named twice in one list is told where the list is read.
      if (other && other !== event)
        tell('ALREADY_CHANGED_THAT_DAY', event, unit, { others: [other.id], aspect });
      else first.set(key, event);
    }
  }
  return { violations, impossible };
}

/** What ended a unit that no longer stands. */
const endOf = (tree: Tree, unit: UnitId): EventId[] => [tree.ended.get(unit)?.by ?? []].flat();

/** Until the days before are folded anew, the event that makes a duty known cannot find its giver holding it. */
function giverHolds(tree: Tree, event: Event, duty: DutyId, unit: UnitId): boolean {
  const isNews = event.type === 'DutyTransferred' && event.data.name !== undefined;
  const isFolded = (tree.impliedHoldings.get(unit) ?? []).some(
    (impliedHoldings) => impliedHoldings.duty === duty,
  );
  return holds(tree, duty, unit) || (isNews && !isFolded);
}

/** Checks of the day itself, after all of its events have taken effect. */
export function brokenOnDay(tree: Tree, day: Day, steps: Step[], moves: Move[], lost: Move[]): Violation[] {
  const broken = (rule: Rule, event: Event, units: UnitId[], met: EventId[]): Violation => {
    const others = [...new Set(met)].filter((other) => other !== event.id);
    return { rule, day, event, others, units };
  };
  const moving = (units: UnitId[]) =>
    moves.filter(({ unit }) => units.includes(unit)).map(({ event }) => event.id);
  const naming = (units: UnitId[]) =>
    steps
      .filter(({ effects }) => effects.names.some(({ unit }) => units.includes(unit)))
      .map(({ event }) => event.id);
  return [
    ...steps.flatMap(({ event, effects }) => [
      ...effects.onDay
        .filter((unit) => !stateOf(tree, unit))
        .map((unit) => broken('NOT_STANDING_ON_DAY', event, [unit], endOf(tree, unit))),
      ...effects.ends
        .filter((unit) => !stateOf(tree, unit) && stayers(tree, unit).length > 0)
        .map((unit) => {
          const children = stayers(tree, unit);
          return broken('CHILDREN_REMAIN', event, [unit, ...children], moving(children));
        }),
    ]),
    ...moves
      .filter(({ parent }) => parent !== null && !stateOf(tree, parent))
      // A unit that ends that day may leave with its parent, but a parent that it is given must stand.
      .filter(({ unit, event }) => stateOf(tree, unit) || event.type === 'UnitTransferred')
      .map(({ event, unit, parent }) =>
        broken('PARENT_NOT_STANDING', event, [parent!, unit], endOf(tree, parent!)),
      ),
    ...[
      ...lost,
      ...moves.filter(({ unit, after }) => after && !stateOf(tree, unit) && !stateOf(tree, after)),
    ].map(({ event, after, unit }) =>
      // It ended, it left, or the unit that should stand after it is taken elsewhere.
      broken(
        'ANCHOR_NOT_STANDING',
        event,
        [after!, unit],
        [...endOf(tree, after!), ...moving([after!, unit])],
      ),
    ),
    ...moves
      .filter(({ unit }) => above(tree, unit).includes(unit))
      .map(({ event, unit }) => {
        const cycle = above(tree, unit);
        return broken('CYCLE', event, [unit, ...cycle.filter((other) => other !== unit)], moving(cycle));
      }),
    ...sameNames(tree, steps, moves).map(({ event, unit, twin }) => {
      const both = [unit, twin];
      const met = [...naming(both), ...moving(both), ...madeSo(tree, twin)];
      return broken('SIBLING_NAME_TAKEN', event, both, met);
    }),
  ];
}

/** The children that stood under an ending unit already on the eve; who arrives there breaks a rule of its own. */
const stayers = (tree: Tree, unit: UnitId) =>
  childrenOf(tree, unit).filter((child) => valueOnEve(tree.units, child)?.parent === unit);

/** The units above a unit; where they form a cycle, once around. */
function above(tree: Tree, unit: UnitId): UnitId[] {
  const seen = new Set<UnitId>();
  for (let at = stateOf(tree, unit)?.parent; at && !seen.has(at); at = stateOf(tree, at)?.parent)
    seen.add(at);
  return [...seen];
}

/** The event that made a unit as it stands. */
const madeSo = (tree: Tree, unit: UnitId): EventId[] => [stateOf(tree, unit)?.because ?? []].flat();

/**
 * Pairs of siblings of one name, of which at least one was named or placed on this day; each pair once, with
 * the later of the events that brought them together.
 */
function sameNames(tree: Tree, steps: Step[], moves: Move[]): { event: Event; unit: UnitId; twin: UnitId }[] {
  const place = new Map(steps.map(({ event }, i) => [event.id, i]));
  const touched = new Map<UnitId, Event>();
  const touch = (unit: UnitId, event: Event) => {
    const known = touched.get(unit);
    if (!known || place.get(known.id)! < place.get(event.id)!) touched.set(unit, event);
  };
  for (const { event, effects } of steps) for (const { unit } of effects.names) touch(unit, event);
  for (const { event, unit } of moves) touch(unit, event);

  return [...touched].flatMap(([unit, event]) => {
    const state = stateOf(tree, unit);
    const twin = childrenOf(tree, state?.parent ?? null).find(
      (other) => other !== unit && stateOf(tree, other)?.name === state?.name,
    );
    if (!state || twin === undefined) return [];
    const twinsEvent = touched.get(twin);
    const told =
      twinsEvent &&
      (place.get(twinsEvent.id)! > place.get(event.id)! || (twinsEvent === event && twin < unit));
    return told ? [] : [{ event, unit, twin }];
  });
}
