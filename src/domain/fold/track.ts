/**
 * Values over time: for each key the present value, and since which day it is the value.
 * A day's changes are put one by one and settled together, so that only differences from the eve count.
 */
import type { Day } from '../words/day.js';
import { equal } from '../words/equal.js';
import { PersistentMap } from './maps/persistentMap.js';

export interface Dated<V> {
  value: V;
  from: Day;
}

/** A value over `[from, until)`; null: until further notice. */
export interface Segment<V> extends Dated<V> {
  key: string;
  until: Day | null;
}

export interface Track<V> {
  now: PersistentMap<Dated<V>>;
  /** The value of the eve under each key that was touched since the last settling. */
  eve: Map<string, Dated<V> | undefined>;
  same: (a: V, b: V) => boolean;
}

export const newTrack = <V>(same: Track<V>['same']): Track<V> => ({
  now: new PersistentMap(),
  eve: new Map(),
  same,
});

export const copyTrack = <V>(track: Track<V>): Track<V> => ({
  ...track,
  now: track.now.copy(),
  eve: new Map(),
});

/** The present value under a key, including the day's own changes. */
export const valueNow = <V>(track: Track<V>, key: string): V | undefined => track.now.get(key)?.value;

/** The value under a key on the eve of the day that is being applied. */
export function valueOnEve<V>(track: Track<V>, key: string): V | undefined {
  return (track.eve.has(key) ? track.eve.get(key) : track.now.get(key))?.value;
}

/** From `day` on the key has this value; undefined: none. */
export function put<V>(track: Track<V>, key: string, value: V | undefined, day: Day): void {
  if (!track.eve.has(key)) track.eve.set(key, track.now.get(key));
  if (value === undefined) track.now.delete(key);
  else track.now.set(key, { value, from: day });
}

/** What a day changed: the segments that ended on it, and every key whose value differs from the eve. */
export interface Settled<V> {
  closed: Segment<V>[];
  changed: string[];
}

/** Ends a day. A value equal to that of the eve counts as untouched; any other closes the segment of the eve. */
export function settle<V>(track: Track<V>, day: Day): Settled<V> {
  const closed: Segment<V>[] = [];
  const changed: string[] = [];
  for (const [key, before] of track.eve) {
    const after = track.now.get(key);
    if (before && after && track.same(before.value, after.value)) track.now.set(key, before);
    else if (before || after) {
      changed.push(key);
      if (before) closed.push({ key, ...before, until: day });
    }
  }
  track.eve.clear();
  return { closed, changed };
}

/** The segments of a day that are not among the others; on each side there is one for a key at most. */
export function onlyIn<V>(segments: Segment<V>[], others: Segment<V>[]): Segment<V>[] {
  if (segments.length === 0 || others.length === 0) return segments;
  const byKey = new Map(others.map((one) => [one.key, one]));
  return segments.filter((one) => !equal(one, byKey.get(one.key)));
}
