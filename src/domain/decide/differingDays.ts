/** On which days the answers about an organization would differ from what they were before a recording. */

import { effectsOf } from '../fold/effects.js';
import { TRACKS, withoutCause } from '../fold/state.js';
import type { Segment } from '../fold/track.js';
import { type CoveredPeriod, coverageAfter } from '../history/coverage.js';
import type { History } from '../history/history.js';
import { differences } from '../history/segments.js';
import type { Day } from '../words/day.js';
import { equalityKey } from '../words/equal.js';
import type { Event } from '../words/event.js';
import type { Decision } from './decision.js';

/** A part of the answers that is the same on each day of `[from, until)`. */
interface Part {
  text: string;
  from: Day;
  until: Day | null;
}

/** The first days of each period over which they differ in the same way, oldest first. */
export function differingDays(history: History, { consequences, content }: Decision): Day[] {
  const segments = TRACKS.flatMap((track) => {
    const { removed, added } = differences(consequences, track);
    return [{ removed: removed.map(partOf(track)), added: added.map(partOf(track)) }];
  });
  const removed = [
    ...segments.flatMap((one) => one.removed),
    ...consequences.removed.flatMap(moves),
    ...history.coverage.map(covered),
  ];
  const added = [
    ...segments.flatMap((one) => one.added),
    ...consequences.added.flatMap(moves),
    ...coverageAfter(history.coverage, content).map(covered),
  ];
  const bounds = new Set(
    [...removed, ...added].flatMap(({ from, until }) => (until ? [from, until] : [from])),
  );
  const days = [...bounds]
    .sort()
    .map((day) => ({ day, differs: difference(on(removed, day), on(added, day)) }));
  return days
    .filter(({ differs }, i) => differs !== NOTHING && differs !== days[i - 1]?.differs)
    .map(({ day }) => day);
}

/**
 * Ignores the causing event, and the sibling after which a unit was placed: they may change while the day's state does
 * not. Where siblings are in another order, their list says so.
 */
const partOf =
  (track: string) =>
  ({ key, value, from, until }: Segment<object>): Part => {
    const shown = track === 'units' ? { ...value, after: undefined } : value;
    return { text: equalityKey([track, key, withoutCause(shown)]), from, until };
  };

/** The successions and moves of duties of an event. Answers contain them whenever its day is between two moments. */
function moves(event: Event): Part[] {
  const reported = [
    ...effectsOf(event).successions,
    ...(event.type === 'DutyTransferred' ? [event.data] : []),
  ];
  return reported.map((one) => ({ text: equalityKey(one), from: event.effectiveOn, until: null }));
}

const covered = ({ from, until, coverage }: CoveredPeriod): Part => ({ text: coverage, from, until });

const on = (parts: Part[], day: Day) =>
  parts.filter(({ from, until }) => from <= day && (until === null || day < until)).map(({ text }) => text);

const NOTHING = equalityKey([[], []]);

function difference(removed: string[], added: string[]): string {
  const [had, has] = [new Set(removed), new Set(added)];
  return equalityKey([
    removed.filter((text) => !has.has(text)).sort(),
    added.filter((text) => !had.has(text)).sort(),
  ]);
}
