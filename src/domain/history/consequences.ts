/**
 * What a revision would do to all days from the first one that it changes: the timeline without it and the timeline
 * with it.
 */

import { firstDayTouched, impliedHoldingsOf, joinImplied } from '../fold/impliedHoldings.js';
import type { Violation } from '../fold/rules/violation.js';
import { TRACKS, type TrackName, type Values } from '../fold/state.js';
import { applyDay, type DayOutcome } from '../fold/steps/dayStep.js';
import { onlyIn } from '../fold/track.js';
import { type Closed, copyTree, type Tree } from '../fold/tree.js';
import type { Day } from '../words/day.js';
import { equalityKey } from '../words/equal.js';
import type { Event } from '../words/event.js';
import { daysFrom, groupedByDay, treeOnEve } from './days.js';
import { differingEvents } from './differingEvents.js';
import { type EffectiveEvents, effectiveEventsOf } from './effectiveEvents.js';
import { type History, type News, onlyAdds } from './history.js';
import { daysBefore, latestOf } from './keptTrees.js';

/** The states of an organization over some days. */
export interface Timeline {
  /** The segments that ended on one of the days, without those of the other timeline. Those that continue are in `tree`. */
  closed: Closed;
  /** The keys under which anything changed. */
  changed: Record<TrackName, Set<string>>;
  /** The days on which anything changed. */
  days: Day[];
  tree: Tree;
  violations: Violation[];
}

export interface Consequences {
  before: Timeline;
  /** `outcomes`: what each of the days changed. */
  after: Timeline & { outcomes: Map<Day, DayOutcome> };
  /** The effective events of only one of the timelines. */
  removed: Event[];
  added: Event[];
  /** All effective events of the timeline after. Absent: those before and the added ones. */
  effective?: EffectiveEvents;
}

export function consequences(history: History, { events, content }: News): Consequences {
  if (onlyAdds(events, content)) {
    const impliedHoldings = joinImplied(history.impliedHoldings, impliedHoldingsOf(events));
    const first = firstDayTouched(history.firstDays, events);
    return timelines(
      history,
      { removed: [], added: events },
      first,
      daysFrom(history, first, events),
      impliedHoldings,
    );
  }
  const { knownFrom } = 'extension' in content ? content.extension : history.baseline;
  const effective = effectiveEventsOf([...history.ledger, ...events], knownFrom);
  const changed = differingEvents(history.effective.events, effective.events);
  const first = firstDayTouched(history.firstDays, [...changed.removed, ...changed.added]);
  const days = groupedByDay(effective.events.filter(({ effectiveOn }) => effectiveOn >= first));
  return { ...timelines(history, changed, first, days, impliedHoldingsOf(effective.events)), effective };
}

/** The timeline without the change needs no fold: the history has what each of its days changed. */
function timelines(
  history: History,
  changed: Pick<Consequences, 'removed' | 'added'>,
  first: Day,
  days: [Day, Event[]][],
  impliedHoldings: Tree['impliedHoldings'],
): Consequences {
  const before = newTimeline(copyTree(latestOf(history)));
  const after = newTimeline(treeOnEve(history, first));
  after.tree.impliedHoldings = impliedHoldings;
  const events = new Map(days);
  const outcomes = new Map<Day, DayOutcome>();
  const known = history.days.slice(daysBefore(history.days, first));
  for (const day of [...new Set([...known, ...events.keys()])].sort()) {
    const ofDay = events.get(day);
    const had = history.outcomes.get(day);
    const has = ofDay && applyDay(after.tree, day, ofDay);
    if (had) takeDay(before, day, had, has);
    if (has) takeDay(after, day, has, had);
    if (has) outcomes.set(day, has);
  }
  return { before, after: { ...after, outcomes }, ...changed };
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

/** `other`: what the same day changed in the other timeline. */
function takeDay(timeline: Timeline, day: Day, own: DayOutcome, other: DayOutcome | undefined): void {
  timeline.violations.push(...own.violations);
  const take = <T extends TrackName>(track: T) => {
    const closed: Closed[T] = timeline.closed[track];
    closed.push(...onlyIn<Values[T]>(own.settled[track].closed, other?.settled[track].closed ?? []));
    for (const key of own.settled[track].changed) timeline.changed[track].add(key);
  };
  TRACKS.forEach(take);
  if (TRACKS.some((track) => own.settled[track].changed.length > 0)) timeline.days.push(day);
}

/** The violations that only the new events cause. A warning given at an earlier recording is not given again. */
export function newViolations({ before, after }: Consequences): Violation[] {
  const keyOf = ({ rule, event, units, duties, posts }: Violation) =>
    equalityKey([rule, event.id, units, duties, posts]);
  const known = new Set(before.violations.map(keyOf));
  return after.violations.filter((violation) => !known.has(keyOf(violation)));
}
