/** What a recording would change: on which days, of which units, and which recorded events come after it. */

import { effectsOf } from '../fold/effects.js';
import { unitsOf } from '../fold/mentions.js';
import type { UnitState } from '../fold/state.js';
import type { Segment } from '../fold/track.js';
import { TOP } from '../fold/tree.js';
import type { Consequences } from '../history/consequences.js';
import type { History } from '../history/history.js';
import { requireKnown } from '../history/newest/pastNeeded.js';
import { type Difference, differences } from '../history/segments.js';
import type { Day } from '../words/day.js';
import { equalityKey } from '../words/equal.js';
import type { Event, EventId, UnitId } from '../words/event.js';
import type { Decision } from './decision.js';
import { differingDays } from './differingDays.js';

export interface Impact {
  /** The days on which the answers begin to differ from, or differ otherwise from, what they were before. */
  days: Day[];
  /** The first of them; if nothing differs, the first day of what would be recorded. */
  day?: Day;
  units: UnitId[];
  /** The recorded events of these days or later that mention these units. */
  laterEvents: EventId[];
}

export function impactOf(history: History, decision: Decision): Impact {
  const { consequences } = decision;
  const days = differingDays(history, decision);
  const units = unitsTouched(consequences);
  const touched = new Set(units);
  const own = new Set([...consequences.removed, ...consequences.added].map(({ id }) => id));
  const [first] = days;
  const laterEvents = (first === undefined ? [] : eventsFrom(history, first))
    .filter(({ id }) => !own.has(id))
    .filter((event) => unitsOf(event).some((unit) => touched.has(unit)))
    .map(({ id }) => id);
  return { days, day: days[0] ?? dayOf(decision), units, laterEvents };
}

/** The effective events of a day or later, in the order of the ledger. */
function eventsFrom(history: History, day: Day): Event[] {
  if (history.knownAfter === undefined)
    return history.effective.events.filter(({ effectiveOn }) => effectiveOn >= day);
  requireKnown(history, day);
  const days = history.days.filter((each) => each >= day);
  return days.flatMap((each) => history.byDay.get(each) ?? []).sort((a, b) => numberOf(a) - numberOf(b));
}

const numberOf = ({ id }: Event): number => Number(id.slice(id.lastIndexOf(':e') + 2));

/** A chart that says only the coverage has no events: then the day of the chart. */
function dayOf({ events: [event], content }: Decision): Day | undefined {
  const chart = 'extension' in content ? content.extension : 'widening' in content && content.widening;
  return event?.effectiveOn ?? (chart ? chart.knownFrom : undefined);
}

/** The units whose states differ. A place that is said in other words, but gives the same order, is no difference. */
function unitsThatDiffer(consequences: Consequences): UnitId[] {
  const { removed, added } = differences(consequences, 'units');
  const reordered = new Set(spansOf(differences(consequences, 'siblings')).map(({ key }) => key));
  const keyOf = (segment: Segment<UnitState>) => {
    const { after, ...shown } = segment.value;
    const place = reordered.has(shown.parent ?? TOP) ? after : undefined;
    return equalityKey({ ...segment, value: { ...shown, place } });
  };
  const had = new Set(removed.map(keyOf));
  const has = new Set(added.map(keyOf));
  return [
    ...removed.filter((one) => !has.has(keyOf(one))),
    ...added.filter((one) => !had.has(keyOf(one))),
  ].map(({ key }) => key);
}

const spansOf = ({ removed, added }: Difference<unknown>) => [...removed, ...added];

/** The units whose states, duties, posts or overseers differ, and those that one of the differing events ends. */
function unitsTouched(consequences: Consequences): UnitId[] {
  const { removed, added } = consequences;
  const inTracks = [
    ...unitsThatDiffer(consequences),
    ...spansOf(differences(consequences, 'oversight')).map(({ key }) => key),
    ...[...differences(consequences, 'holdings').removed, ...differences(consequences, 'holdings').added].map(
      ({ value }) => value.unit,
    ),
  ];
  const ended = [...removed, ...added].flatMap((event) => effectsOf(event).ends);
  return [...new Set([...inTracks, ...ended])].filter((unit) => unit !== TOP);
}
