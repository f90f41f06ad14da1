/**
 * The model: the state on a day is the fold of all events effective up to that day. The simplest code that could be
 * right, everything copied at each step, so that it can be compared with the rules.
 */
import type { Day } from '../../../src/domain/words/day.js';
import type { Anchor, Event, Parent, UnitId } from '../../../src/domain/words/event.js';
import { type Claim, claimsOf } from './claims.js';
import { remembering } from './remember.js';
import { reordered } from './reordered.js';

export interface ModelUnit {
  name: string;
  displayName: string;
  kind: string;
  parent: Parent;
  after?: Anchor;
}

export interface ModelTree {
  units: Map<UnitId, ModelUnit>;
  /** As each was on its last day. */
  ended: Map<UnitId, ModelUnit>;
  children: Map<Parent, UnitId[]>;
  /** The units whose anchor never arrived. */
  lost: UnitId[];
}

const nothing = (): ModelTree => ({ units: new Map(), ended: new Map(), children: new Map(), lost: [] });

/** Where every fold begins. What is remembered of one history is forgotten when the next begins. */
let start = nothing();
export const forget = (): void => {
  start = nothing();
};

/** `events` in the order of the ledger, those that are known. */
export const fold = (events: readonly Event[], day: Day): ModelTree =>
  timelineOf(events.filter(({ effectiveOn }) => effectiveOn <= day)).at(-1)?.tree ?? start;

/** Each day on which something takes effect, oldest first, with the trees of its eve and its own. */
export function timelineOf(events: readonly Event[]) {
  const byDay = new Map(daysOf(events).map((day): [Day, Event[]] => [day, []]));
  for (const event of events) byDay.get(event.effectiveOn)?.push(event);
  let eve = start;
  return [...byDay].map(([day, today]) => {
    const of = { day, today, eve, tree: step(eve, today) };
    eve = of.tree;
    return of;
  });
}

/** The days on which something takes effect, oldest first. */
export const daysOf = (events: readonly Event[]): Day[] =>
  [...new Set(events.map(({ effectiveOn }) => effectiveOn))].sort();

export const eventsOn = (events: readonly Event[], day: Day): Event[] =>
  events.filter(({ effectiveOn }) => effectiveOn === day);

const remembered = remembering<ModelTree>();

const step = (eve: ModelTree, events: readonly Event[]): ModelTree =>
  remembered(eve, events.map(textOf).join(), () => newStep(eve, events));

const texts = new WeakMap<Event, string>();

/** What an event does, in one line. */
export function textOf(event: Event): string {
  const { type, data } = event;
  const text = texts.get(event) ?? JSON.stringify([type, data]);
  texts.set(event, text);
  return text;
}

/** All events of one day together. */
function newStep(eve: ModelTree, events: readonly Event[]): ModelTree {
  const claims = events.flatMap(claimsOf);
  const units = new Map(eve.units);
  const ended = new Map(eve.ended);
  for (const { is, unit } of claims) {
    if (is === 'ended') {
      const last = eve.units.get(unit);
      if (last) ended.set(unit, last);
      units.delete(unit);
    }
  }
  const arrivals: UnitId[] = [];
  const restated = claims
    .filter(({ is, unit }) => is === 'created' && eve.units.has(unit))
    .map(({ unit }) => unit);
  const arrives = (unit: UnitId, as: ModelUnit) => {
    units.set(unit, as);
    arrivals.push(unit);
  };
  const movedOtherwise = new Set(claims.filter(({ is }) => is === 'placed').map(({ unit }) => unit));
  for (const claim of claims) {
    const now = units.get(claim.unit);
    // A unit that existed on the eve is restated: the statement applies from this day on.
    if (claim.is === 'created') {
      const { name, displayName = name, kind, parent, after } = claim.as;
      arrives(claim.unit, { name, displayName, kind, parent, after });
    } else if (claim.is === 'back') {
      const last = eve.ended.get(claim.unit);
      if (last) arrives(claim.unit, reinstated(last, claim));
    } else if (claim.is === 'ended' && claim.heir !== undefined) {
      for (const child of eve.children.get(claim.unit) ?? []) {
        const carried = units.get(child);
        if (carried && !movedOtherwise.has(child))
          arrives(child, { ...carried, parent: claim.heir, after: undefined });
      }
    } else if (now && claim.is === 'placed') {
      const { parent = now.parent, after } = claim;
      arrives(claim.unit, { ...now, parent, after });
    } else if (now && claim.is === 'named') {
      units.set(claim.unit, { ...now, name: claim.name, displayName: claim.displayName ?? claim.name });
    } else if (now && claim.is === 'ofKind') {
      units.set(claim.unit, { ...now, kind: claim.kind });
    }
  }
  const ordered = inOrder(eve, units, arrivals, restated);
  // A unit that is given the place that it has does not change.
  for (const unit of arrivals) {
    const [before, now] = [eve.units.get(unit), units.get(unit)];
    if (!before || !now || before.parent !== now.parent) continue;
    const [old = [], order = []] = [eve.children.get(now.parent), ordered.children.get(now.parent)];
    if (!reordered(old, order, arrivals).includes(unit)) units.set(unit, { ...now, after: before.after });
  }
  return { units, ended, ...ordered };
}

function reinstated(last: ModelUnit, { parent, after, name }: Extract<Claim, { is: 'back' }>): ModelUnit {
  const called = name === undefined ? {} : { name, displayName: name };
  return { ...last, ...called, parent: parent ?? last.parent, after };
}

/**
 * Those who leave are taken out, the rest keep their order, then each arrival is placed right after its anchor. Who
 * stood behind one that a later chart places anew stands behind it, after all that arrives there.
 */
function inOrder(eve: ModelTree, units: Map<UnitId, ModelUnit>, arrivals: UnitId[], restated: UnitId[]) {
  const children = new Map<Parent, UnitId[]>();
  for (const parent of new Set([...units.values()].map((unit) => unit.parent))) {
    const before = eve.children.get(parent) ?? [];
    const isHere = (unit: UnitId) => units.get(unit)?.parent === parent;
    const rest = before.filter((unit) => isHere(unit) && !arrivals.includes(unit));
    const here = arrivals.filter(isHere);
    const leaderOf = (unit: UnitId) =>
      before.slice(0, before.indexOf(unit)).findLast((other) => isHere(other) && restated.includes(other));
    const at = (anchor: Anchor | undefined) => here.filter((unit) => units.get(unit)?.after === anchor);
    // What arrives at an arrival follows it before the next one at the same anchor does.
    const withFollowers = (unit: UnitId): UnitId[] => [
      unit,
      ...at(unit).flatMap(withFollowers),
      ...rest.filter((other) => leaderOf(other) === unit).flatMap(withFollowers),
    ];
    const leading = rest.filter((unit) => leaderOf(unit) === undefined);
    children.set(parent, [...at(''), ...leading, ...at(undefined)].flatMap(withFollowers));
  }
  const placed = new Set([...children.values()].flat());
  return { children, lost: [...units.keys()].filter((unit) => !placed.has(unit)) };
}
