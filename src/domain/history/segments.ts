/** How two timelines differ over all their days. */

import type { TrackName, Values } from '../fold/state.js';
import type { Segment, Track } from '../fold/track.js';
import type { Closed, Tracks } from '../fold/tree.js';
import { equalityKey } from '../words/equal.js';
import type { Consequences } from './consequences.js';

/** The segments of only one of the two timelines. */
export interface Difference<V> {
  removed: Segment<V>[];
  added: Segment<V>[];
}

export function differences<T extends TrackName>(
  { before, after }: Consequences,
  track: T,
): Difference<Values[T]> {
  const keys = new Set([...before.changed[track], ...after.changed[track]]);
  const all = (closed: Closed, tracks: Tracks): Segment<Values[T]>[] => {
    const ended: Segment<Values[T]>[] = closed[track];
    const present: Track<Values[T]> = tracks[track];
    return [
      ...ended,
      ...[...keys].flatMap((key) => {
        const dated = present.now.get(key);
        return dated ? [{ key, ...dated, until: null }] : [];
      }),
    ];
  };
  const had = all(before.closed, before.tree);
  const has = all(after.closed, after.tree);
  const hadKeys = new Set(had.map(equalityKey));
  const hasKeys = new Set(has.map(equalityKey));
  return {
    removed: had.filter((segment) => !hasKeys.has(equalityKey(segment))),
    added: has.filter((segment) => !hadKeys.has(equalityKey(segment))),
  };
}
