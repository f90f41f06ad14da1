/** What a revision would do to all days: the timeline without it and the timeline with it, as far as they differ. */
import type { Violation } from '../fold/rules/violation.js';
import { TRACKS, type TrackName, type Values } from '../fold/state.js';
import type { DayOutcome } from '../fold/steps/dayStep.js';
import { onlyIn } from '../fold/track.js';
import { type Closed, copyTree, type Tree } from '../fold/tree.js';
import type { Day } from '../words/day.js';
import { equalityKey } from '../words/equal.js';
import type { Event } from '../words/event.js';
import { finish, type Steps } from '../words/steps.js';
import { firstDayOf, inOrderOfChange } from './changedKeys.js';
import type { EffectiveEvents } from './effectiveEvents.js';
import type { History, News } from './history.js';
import { nextEvents } from './nextEvents.js';
import type { Shifts } from './overTime/differences.js';
import { type RefoldedDay, refold } from './overTime/refold.js';

/** The states of an organization over the days on which something differs. */
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
  after: Timeline;
  /** The effective events of only one of the timelines. */
  removed: Event[];
  added: Event[];
  /** The days that were folded for it. All other days have what they had. */
  folded: RefoldedDay[];
  shifts: Shifts;
  /** All events of each day on which any differ, as they are afterwards. */
  byDay: Map<Day, Event[]>;
  /** All effective events of the timeline after. Absent: those before and the added ones. */
  effective?: EffectiveEvents;
}

/** The timeline without the change needs no fold: the history has what each of its days changed. */
export const consequences = (history: History, news: News): Consequences =>
  finish(consequencesInSteps(history, news));

export function* consequencesInSteps(history: History, news: News): Steps<Consequences> {
  const next = nextEvents(history, news);
  const { days, tree, shifts } = yield* refold(history, next);
  yield;
  const before = newTimeline(copyTree(history.latest));
  const after = newTimeline(tree);
  for (const { day, had, has } of days) {
    if (had) takeDay(before, day, had, has);
    if (has) takeDay(after, day, has, had);
  }
  const { removed, added, byDay, effective } = next;
  const first = firstDayOf(history, [...removed, ...added]);
  inOrderOfChange(history, first, before.changed, after.changed);
  return { before, after, removed, added, folded: days, shifts, byDay, effective };
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
