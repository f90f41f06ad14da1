/** What a recording would change of what was known before: on which days, of which units, and what builds on it. */
import type { Consequences } from './consequences.js';
import type { Day } from './day.js';
import { effectsOf } from './effects.js';
import type { EventId, UnitId } from './event.js';
import type { History } from './history.js';
import { unitsOf } from './mentions.js';
import { type Difference, differences } from './segments.js';
import { TOP, TRACKS } from './tree.js';

export interface Impact {
  /** The days on which the answers begin to differ from, or differ otherwise from, what they were before. */
  days: Day[];
  units: UnitId[];
  /** The recorded events of these days or later that speak of these units. */
  laterEvents: EventId[];
}

export function impactOf({ readings }: History, consequences: Consequences): Impact {
  const changed = TRACKS.flatMap((track) => spansOf(differences(consequences, track)));
  const bounds = [
    ...new Set(changed.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))),
  ];
  const days = bounds
    .filter((day) => changed.some(({ from, until }) => from <= day && (until === null || day < until)))
    .sort();
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
