/**
 * The values of a history over time: for each key of each map of a tree the values that days gave it, and the days that
 * looked at it. The tree of any day is found in them without a fold.
 */

import type { Below } from '../../fold/maps/below.js';
import type { Entry } from '../../fold/maps/trie.js';
import type { FoldedDay } from '../../fold/steps/dayStep.js';
import { MAPS, type MapName, type Maps } from '../../fold/treeMaps.js';
import type { Day } from '../../words/day.js';

export interface Version<V> {
  /** The day that gave it. */
  day: Day;
  entry: Entry<V>;
}

export interface TimedMap<V> {
  /** Oldest first. */
  versions: Map<string, Version<V>[]>;
  /** Oldest first; perhaps also days that no longer look at the key. Keys that only one day has seen share one list. */
  seenOn: Map<string, Day[]>;
  /** What keys had before all versions, in a history that begins with its newest state. Absent: nothing. */
  base?: Below<V>;
}

export type Timed = { [M in MapName]: TimedMap<Maps[M]> };

export const forAll = <T>(of: <M extends MapName>(map: M) => T): { [M in MapName]: T } => ({
  units: of('units'),
  siblings: of('siblings'),
  holdings: of('holdings'),
  posts: of('posts'),
  oversight: of('oversight'),
  ended: of('ended'),
  endedPosts: of('endedPosts'),
  held: of('held'),
  holders: of('holders'),
});

export const newTimed = (): Timed => forAll(() => ({ versions: new Map(), seenOn: new Map() }));

/** The number of items of a list, oldest first, that are before a day. */
export function countBefore<T>(items: readonly T[], day: Day, dayOf: (item: T) => Day): number {
  const last = items.at(-1);
  if (last === undefined || dayOf(last) < day) return items.length;
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(items[middle]!) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const dayOf = ({ day }: { day: Day }) => day;
const itself = (day: Day) => day;

/** What a key has on the eve of a day. */
export function entryOnEve<V>({ versions, base }: TimedMap<V>, key: string, day: Day): Entry<V> | undefined {
  const all = versions.get(key) ?? [];
  return all[countBefore(all, day, dayOf) - 1]?.entry ?? base?.find(key);
}

/** What a key has at the end of a day. */
export function entryOn<V>({ versions, base }: TimedMap<V>, key: string, day: Day): Entry<V> | undefined {
  const all = versions.get(key) ?? [];
  const count = countBefore(all, day, dayOf);
  return all[all[count]?.day === day ? count : count - 1]?.entry ?? base?.find(key);
}

/** The first day after this one that looks at a key. */
export function nextSeen({ seenOn }: TimedMap<unknown>, key: string, day: Day): Day | undefined {
  const days = seenOn.get(key) ?? [];
  const count = countBefore(days, day, itself);
  return days[days[count] === day ? count + 1 : count];
}

/** A day is folded anew: what it wrote before goes, what it writes now comes. `written`: the keys of before. */
export function takeDay(timed: Timed, day: Day, written: Written, watched?: FoldedDay['watched']): void {
  const onlyThen = [day];
  const take = <M extends MapName>(name: M) => {
    const { versions, seenOn }: TimedMap<Maps[M]> = timed[name];
    for (const key of written[name] ?? []) takeOut(versions, key, day);
    if (!watched) return;
    for (const entry of watched[name].written) {
      const all = versions.get(entry.key);
      const version = { day, entry };
      versions.set(entry.key, all ? withItem(all, countBefore(all, day, dayOf), version) : [version]);
    }
    for (const key of watched[name].seen) {
      const days = seenOn.get(key);
      seenOn.set(key, days ? withDay(days, day) : onlyThen);
    }
  };
  MAPS.forEach(take);
}

/** Oldest first. */
function withDay(days: Day[], day: Day): Day[] {
  const place = countBefore(days, day, itself);
  return days[place] === day ? days : withItem(days, place, day);
}

/** Most lists are short. One that grows takes room for sixteen more, so a short one is made anew; it may be shared, too. */
const SHORT = 16;

function withItem<T>(list: T[], place: number, item: T): T[] {
  if (list.length < SHORT) return list.toSpliced(place, 0, item);
  list.splice(place, 0, item);
  return list;
}

/** The keys that a day wrote, in the maps in which there are any. */
export type Written = { [M in MapName]?: string[] };

function takeOut<V>(versions: Map<string, Version<V>[]>, key: string, day: Day): void {
  const all = versions.get(key) ?? [];
  const place = countBefore(all, day, dayOf);
  if (all[place]?.day === day) all.splice(place, 1);
  if (all.length === 0) versions.delete(key);
}

export interface Shift {
  from: number;
  to: number;
}

/** An entry that a day added at another place in the order of the keys: later versions of it are there as well. */
export function moveEntries(
  timed: Timed,
  { day, map, key, shift }: { day: Day; map: MapName; key: string; shift: Shift },
): void {
  const versions: Version<unknown>[] = timed[map].versions.get(key) ?? [];
  for (let i = countBefore(versions, day, dayOf); i < versions.length; i++) {
    const { day: later, entry } = versions[i]!;
    if (later === day || entry.value === undefined || entry.place !== shift.from) continue;
    versions[i] = { day: later, entry: { ...entry, place: shift.to } };
  }
}
