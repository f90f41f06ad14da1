/** What two courses of things differ in, over all their days. */
import type { Consequences } from './consequences.js';
import type { Segment, Track } from './track.js';
import type { Closed, TrackName, Tracks, Values } from './tree.js';

/** The segments that only one of the two courses has. */
export interface Difference<V> {
  gone: Segment<V>[];
  come: Segment<V>[];
}

export function differences<T extends TrackName>(
  { before, after }: Consequences,
  track: T,
): Difference<Values[T]> {
  const keys = new Set([...before.changed[track], ...after.changed[track]]);
  const all = (closed: Closed, tracks: Tracks): Segment<Values[T]>[] => {
    const ended: Segment<Values[T]>[] = closed[track];
    const standing: Track<Values[T]> = tracks[track];
    return [
      ...ended,
      ...[...keys].flatMap((key) => {
        const dated = standing.now.get(key);
        return dated ? [{ key, ...dated, until: null }] : [];
      }),
    ];
  };
  const text = ({ key, from, until, value }: Segment<Values[T]>) => JSON.stringify([key, from, until, value]);
  const had = all(before.closed, before.tree);
  const has = all(after.closed, after.tree);
  const hadTexts = new Set(had.map(text));
  const hasTexts = new Set(has.map(text));
  return {
    gone: had.filter((segment) => !hasTexts.has(text(segment))),
    come: has.filter((segment) => !hadTexts.has(text(segment))),
  };
}
