/** How two timelines differ over all their days. */

import type { TrackName, Values } from '../fold/state.js';
import type { Segment, Track } from '../fold/track.js';
import type { Tracks } from '../fold/tree.js';
import { equal } from '../words/equal.js';
import type { Consequences, Timeline } from './consequences.js';

/** The segments of only one of the two timelines. */
export interface Difference<V> {
  removed: Segment<V>[];
  added: Segment<V>[];
}

export function differences<T extends TrackName>(
  { before, after }: Consequences,
  track: T,
): Difference<Values[T]> {
  const removed: Segment<Values[T]>[] = [...closedIn(before, track)];
  const added: Segment<Values[T]>[] = [...closedIn(after, track)];
  const had = presentIn(before.tree, track);
  const has = presentIn(after.tree, track);
  for (const key of new Set([...before.changed[track], ...after.changed[track]])) {
    const [then, now] = [had.get(key), has.get(key)];
    if (then?.from === now?.from && equal(then, now)) continue;
    if (then) removed.push({ key, ...then, until: null });
    if (now) added.push({ key, ...now, until: null });
  }
  return { removed, added };
}

const presentIn = <T extends TrackName>(tracks: Tracks, track: T): Track<Values[T]>['now'] =>
  tracks[track].now;

const closedIn = <T extends TrackName>({ closed }: Timeline, track: T): Segment<Values[T]>[] => closed[track];
