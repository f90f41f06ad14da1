/**
 * What events would do to all the days from the first one they touch: the course of things without them and
 * with them, computed in one sweep each.
 */
import type { Day } from './day.js';
import { applyDay } from './dayStep.js';
import type { Event, UnitId } from './event.js';
import { daysFrom, type History, treeOnEve } from './history.js';
import type { Violation } from './rules.js';
import type { Segment } from './track.js';
import { copyTree, type Tree, type UnitState } from './tree.js';

/** One course of things over some days. */
export interface Course {
  /** What ended on one of the days. What still holds is in `tree`. */
  closed: { units: Segment<UnitState>[]; siblings: Segment<UnitId[]>[] };
  /** The keys under which anything changed. */
  changed: { units: Set<string>; siblings: Set<string> };
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
  const first = events.map(({ effectiveOn }) => effectiveOn).reduce((a, b) => (a < b ? a : b), '9999-12-31');
  const eve = treeOnEve(history, first);
  return {
    before: sweep(copyTree(eve), daysFrom(history, first, [])),
    after: sweep(eve, daysFrom(history, first, events)),
  };
}

function sweep(tree: Tree, days: [Day, Event[]][]): Course {
  const course: Course = {
    closed: { units: [], siblings: [] },
    changed: { units: new Set(), siblings: new Set() },
    days: [],
    tree,
    violations: [],
  };
  for (const [day, events] of days) {
    const { violations, closed, changed } = applyDay(tree, day, events);
    course.violations.push(...violations);
    course.closed.units.push(...closed.units);
    course.closed.siblings.push(...closed.siblings);
    for (const key of changed.units) course.changed.units.add(key);
    for (const key of changed.siblings) course.changed.siblings.add(key);
    if (changed.units.length + changed.siblings.length > 0) course.days.push(day);
  }
  return course;
}
