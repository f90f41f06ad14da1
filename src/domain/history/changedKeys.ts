/** The keys that a recording changes, in the order in which they change: rows and answers list them so. */
import { impliedHoldingsOf } from '../fold/impliedHoldings.js';
import { impliedName } from '../fold/looks.js';
import { TRACKS, type TrackName } from '../fold/state.js';
import type { Day } from '../words/day.js';
import type { Event } from '../words/event.js';
import type { History } from './history.js';
import { countBefore, nextSeen } from './overTime/timed.js';
import { timedOf } from './overTime/timedOf.js';

/** The first day on which events may change anything: a duty that a transfer first mentions was held by its giver before. */
export function firstDayOf(history: History, events: Event[]): Day {
  const givers = [...impliedHoldingsOf(events).keys()];
  const days = [
    ...events.map(({ effectiveOn }) => effectiveOn),
    ...givers.flatMap((unit) => nextSeen(timedOf(history).units, impliedName(unit), '') ?? []),
  ];
  return days.reduce((a, b) => (a < b ? a : b), '9999-12-31');
}

type Changed = Record<TrackName, Set<string>>;

/**
 * Puts into `before` all keys of both that changed since the first day without the recording, also on days that are not
 * folded again.
 */
export function inOrderOfChange(history: History, first: Day, before: Changed, after: Changed): void {
  if (first > (history.days.at(-1) ?? '')) return;
  for (const track of TRACKS) {
    const keys = [...new Set([...before[track], ...after[track]])];
    const places = keys.flatMap((key) => {
      const day = firstChange(history, track, key, first);
      return day === undefined ? [] : [{ key, day }];
    });
    const placeOf = ({ key, day }: { key: string; day: Day }) =>
      history.outcomes.get(day)?.settled[track].changed.indexOf(key) ?? 0;
    places.sort((a, b) => (a.day === b.day ? placeOf(a) - placeOf(b) : a.day < b.day ? -1 : 1));
    before[track] = new Set(places.map(({ key }) => key));
  }
}

function firstChange(history: History, track: TrackName, key: string, first: Day) {
  const { outcomes } = history;
  const versions = timedOf(history)[track].versions.get(key) ?? [];
  return versions
    .slice(countBefore<{ day: Day }>(versions, first, ({ day }) => day))
    .find(({ day }) => outcomes.get(day)?.settled[track].changed.includes(key))?.day;
}
