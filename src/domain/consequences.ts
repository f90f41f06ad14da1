/**
 * What events would do to all the days from the first one they touch: the course of things without them and
 * with them, computed in one sweep each.
 */
import type { Day } from './day.js';
import { applyDay } from './dayStep.js';
import type { Event } from './event.js';
import { daysFrom, type History, treeOnEve } from './history.js';
import { firstDayTouched, joinLatent, latentOf } from './latent.js';
import type { Violation } from './rules.js';
import { type Closed, copyTree, TRACKS, type TrackName, type Tree } from './tree.js';

/** One course of things over some days. */
export interface Course {
  /** What ended on one of the days. What still holds is in `tree`. */
  closed: Closed;
  /** The keys under which anything changed. */
  changed: Record<TrackName, Set<string>>;
  /** The days on which anything changed. */
  days: Day[];
  tree: Tree;
  violations: Violation[];
}

export interface Consequences {
  before: Course;
  after: Course;
}

export function consequences(history: History, events: Event[]): Consequences {
  const first = firstDayTouched(history.events, events);
  const eve = treeOnEve(history, first);
  const after = copyTree(eve);
  after.latent = joinLatent(eve.latent, latentOf(events));
  return {
    before: sweep(eve, daysFrom(history, first, [])),
    after: sweep(after, daysFrom(history, first, events)),
  };
}

function sweep(tree: Tree, days: [Day, Event[]][]): Course {
  const course: Course = {
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
  };
  for (const [day, events] of days) {
    const { violations, settled } = applyDay(tree, day, events);
    course.violations.push(...violations);
    const take = <T extends TrackName>(track: T) => {
      const closed: Closed[T] = course.closed[track];
      closed.push(...settled[track].closed);
      for (const key of settled[track].changed) course.changed[track].add(key);
    };
    TRACKS.forEach(take);
    if (TRACKS.some((track) => settled[track].changed.length > 0)) course.days.push(day);
  }
  return course;
}
