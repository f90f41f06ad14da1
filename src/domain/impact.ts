/** What a recording would change of what was known before: on which days, of which units, and what builds on it. */
import type { Consequences } from './consequences.js';
import type { Day } from './day.js';
import { effectsOf } from './effects.js';
import type { EventId, UnitId } from './event.js';
import type { History } from './history.js';
import { unitsOf } from './mentions.js';
import { type Difference, differences } from './segments.js';
import type { Segment } from './track.js';
import { TOP, TRACKS } from './tree.js';

export interface Impact {
  /** The days on which the answers begin to differ from what they were before, or differ otherwise than the day before. */
  days: Day[];
  units: UnitId[];
  /** The recorded events of these days or later that speak of these units. */
  laterEvents: EventId[];
}

export function impactOf({ readings }: History, consequences: Consequences): Impact {
  const days = daysThatDiffer(
    TRACKS.flatMap((track) => spansByKey<unknown>(differences(consequences, track))),
  );
  const units = unitsTouched(consequences);
  const touched = new Set(units);
  const own = new Set([...consequences.gone, ...consequences.come].map(({ id }) => id));
  const [first = ''] = days;
  const laterEvents = readings.events
    .filter(({ id, effectiveOn }) => effectiveOn >= first && days.length > 0 && !own.has(id))
    .filter((event) => unitsOf(event).some((unit) => touched.has(unit)))
    .map(({ id }) => id);
  return { days, units, laterEvents };
}

const spansOf = ({ gone, come }: Difference<unknown>) => [...gone, ...come];

/** What was believed of one thing, and what is now, where the spans of the two are not the same. */
interface Spans {
  gone: Segment<unknown>[];
  come: Segment<unknown>[];
}

function spansByKey<V>({ gone, come }: Difference<V>): Spans[] {
  const byKey = new Map<string, Spans>();
  const at = (key: string): Spans => {
    const known = byKey.get(key) ?? { gone: [], come: [] };
    byKey.set(key, known);
    return known;
  };
  for (const span of gone) at(span.key).gone.push(span);
  for (const span of come) at(span.key).come.push(span);
  return [...byKey.values()];
}

/** A span that only ends on another day says nothing else on the days that both have. */
function daysThatDiffer(things: Spans[]): Day[] {
  const turns = new Set<Day>();
  for (const { gone, come } of things) {
    const bounds = [...gone, ...come].flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
    let differed = false;
    for (const day of [...new Set(bounds)].sort()) {
      const differs = saidOn(gone, day) !== saidOn(come, day);
      if (differs || differed) turns.add(day);
      differed = differs;
    }
  }
  return [...turns]
    .filter((day) => things.some(({ gone, come }) => saidOn(gone, day) !== saidOn(come, day)))
    .sort();
}

/** Which event made it so is no difference of its own. */
const saidOn = (spans: Segment<unknown>[], day: Day): string | undefined => {
  const span = spans.find(({ from, until }) => from <= day && (until === null || day < until));
  return span && JSON.stringify(span.value, (key, value) => (key === 'because' ? undefined : value));
};

/** Those whose states, duties, posts or overseers differ, and those whose events do. */
function unitsTouched(consequences: Consequences): UnitId[] {
  const { gone, come } = consequences;
  const inTracks = [
    ...spansOf(differences(consequences, 'units')).map(({ key }) => key),
    ...spansOf(differences(consequences, 'oversight')).map(({ key }) => key),
    ...[...differences(consequences, 'holdings').gone, ...differences(consequences, 'holdings').come].map(
      ({ value }) => value.unit,
    ),
  ];
  const ended = [...gone, ...come].flatMap((event) => effectsOf(event).ends);
  return [...new Set([...inTracks, ...ended])].filter((unit) => unit !== TOP);
}
