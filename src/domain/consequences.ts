/**
 * What events would do to all the days from the first one they touch: the course of things without them and
 * with them, computed in one sweep each.
 */
import type { Day } from './day.js';
import { applyDay } from './dayStep.js';
import type { Event } from './event.js';
import { byDay, daysFrom, type History, type News, onlyAdds, treeOnEve } from './history.js';
import { firstDayTouched, joinLatent, latentOf } from './latent.js';
import { type Readings, read } from './readings.js';
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
  /** The readings that only one of the courses has. */
  gone: Event[];
  come: Event[];
  /** All readings of the course after. Absent: those before, and what came. */
  readings?: Readings;
}

export function consequences(history: History, { events, content }: News): Consequences {
  if (onlyAdds(events, content)) {
    const latent = joinLatent(history.latent, latentOf(events));
    const first = firstDayTouched(history.readings.events, events);
    return courses(history, { gone: [], come: events }, first, daysFrom(history, first, events), latent);
  }
  const { knownFrom } = 'extension' in content ? content.extension : history.baseline;
  const readings = read([...history.ledger, ...events], knownFrom);
  const changed = difference(history.readings.events, readings.events);
  const first = firstDayTouched(
    [...history.readings.events, ...readings.events],
    [...changed.gone, ...changed.come],
  );
  const days = byDay(readings.events.filter(({ effectiveOn }) => effectiveOn >= first));
  return { ...courses(history, changed, first, days, latentOf(readings.events)), readings };
}

function courses(
  history: History,
  changed: Pick<Consequences, 'gone' | 'come'>,
  first: Day,
  days: [Day, Event[]][],
  latent: Tree['latent'],
): Consequences {
  const eve = treeOnEve(history, first);
  const after = copyTree(eve);
  after.latent = latent;
  return { before: sweep(eve, daysFrom(history, first, [])), after: sweep(after, days), ...changed };
}

/** What only one of two lists of readings has. */
function difference(before: Event[], after: Event[]): { gone: Event[]; come: Event[] } {
  const had = new Map(before.map((event) => [event.id, event]));
  const has = new Map(after.map((event) => [event.id, event]));
  const differs = (a: Event, b: Event | undefined) => a !== b && (b === undefined || textOf(a) !== textOf(b));
  return {
    gone: before.filter((event) => differs(event, has.get(event.id))),
    come: after.filter((event) => differs(event, had.get(event.id))),
  };
}

/** Whatever the order of its fields, which is another in what was read back than in what was just decided. */
const textOf = (event: Event): string =>
  JSON.stringify(event, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

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

/** What breaks only with the new events: a warning that was given when it was recorded is not given again. */
export function newViolations({ before, after }: Consequences): Violation[] {
  const text = ({ rule, event, units, duties, posts }: Violation) =>
    JSON.stringify([rule, event.id, units, duties, posts]);
  const known = new Set(before.violations.map(text));
  return after.violations.filter((violation) => !known.has(text(violation)));
}
