/** What a revision does, found by folding all days of both timelines from nothing: what is folded in the short way must be the same. */
import { effectsOf } from '../../src/domain/fold/effects.js';
import { impliedHoldingsOf } from '../../src/domain/fold/impliedHoldings.js';
import { TRACKS, type TrackName, type Values } from '../../src/domain/fold/state.js';
import { applyDay, type FoldedDay } from '../../src/domain/fold/steps/dayStep.js';
import { onlyIn } from '../../src/domain/fold/track.js';
import { type Closed, copyTree, newTree, type Tree } from '../../src/domain/fold/tree.js';
import { mapsOf } from '../../src/domain/fold/treeMaps.js';
import type { Consequences, Timeline } from '../../src/domain/history/consequences.js';
import { groupedByDay } from '../../src/domain/history/days.js';
import { differingEvents } from '../../src/domain/history/differingEvents.js';
import { effectiveEventsOf } from '../../src/domain/history/effectiveEvents.js';
import type { History, News } from '../../src/domain/history/history.js';
import type { Day } from '../../src/domain/words/day.js';
import type { Event, UnitId } from '../../src/domain/words/event.js';

export interface Folded {
  days: Map<Day, FoldedDay>;
  /** The tree on the eve of each day. */
  eves: Map<Day, Tree>;
  tree: Tree;
}

/** All days, from nothing. */
export function fullFold(events: Event[]): Folded {
  const tree = newTree(impliedHoldingsOf(events));
  const days = new Map<Day, FoldedDay>();
  const eves = new Map<Day, Tree>();
  for (const [day, ofDay] of groupedByDay(events)) {
    eves.set(day, copyTree(tree));
    days.set(day, applyDay(tree, day, ofDay));
  }
  return { days, eves, tree };
}

export function fullConsequences(history: History, { events, content }: News): Consequences {
  const { knownFrom } = 'extension' in content ? content.extension : history.baseline;
  const effective = effectiveEventsOf([...history.ledger, ...events], knownFrom);
  const { removed, added } = differingEvents(history.effective.events, effective.events);
  const first = firstDayTouched(history.effective.events, [...removed, ...added]);
  const [had, has] = [fullFold(history.effective.events), fullFold(effective.events)];
  const before = newTimeline(had.tree);
  const after = newTimeline(has.tree);
  for (const day of [...new Set([...had.days.keys(), ...has.days.keys()])].sort()) {
    if (day < first) continue;
    takeDay(before, day, had.days.get(day), has.days.get(day));
    takeDay(after, day, has.days.get(day), had.days.get(day));
  }
  return { before, after, removed, added, folded: [], shifts: [], byDay: new Map(), effective };
}

function firstDayTouched(known: Event[], events: Event[]): Day {
  const givers = new Set<UnitId>(impliedHoldingsOf(events).keys());
  const begins = [...known, ...events].filter((event) => {
    const { begins, returns } = effectsOf(event);
    return [...begins, ...returns].some(({ unit }) => givers.has(unit));
  });
  return [...events, ...begins].map(({ effectiveOn }) => effectiveOn).sort()[0] ?? '9999-12-31';
}

const newTimeline = (tree: Tree): Timeline => ({
  closed: { units: [], siblings: [], holdings: [], posts: [], oversight: [] },
  changed: {
    units: new Set(),
    siblings: new Set(),
    holdings: new Set(),
    posts: new Set(),
    oversight: new Set(),
  },
  days: [],
  tree,
  violations: [],
});

function takeDay(timeline: Timeline, day: Day, own: FoldedDay | undefined, other: FoldedDay | undefined) {
  if (!own) return;
  timeline.violations.push(...own.violations);
  const take = <T extends TrackName>(track: T) => {
    const closed: Closed[T] = timeline.closed[track];
    closed.push(...onlyIn<Values[T]>(own.settled[track].closed, other?.settled[track].closed ?? []));
    for (const key of own.settled[track].changed) timeline.changed[track].add(key);
  };
  TRACKS.forEach(take);
  if (TRACKS.some((track) => own.settled[track].changed.length > 0)) timeline.days.push(day);
}

/** The entries of each map of a tree, in their order. */
export const entriesOf = (tree: Tree) => ({
  ...Object.fromEntries(
    Object.entries(mapsOf(tree)).map(([name, map]) => [
      name,
      [...map].map(([key, value]) => [key, value instanceof Set ? [...value] : value]),
    ]),
  ),
  implied: [...tree.impliedHoldings],
});
