/** What is laid over the values of a history while other events are folded: the entries that differ from its own. */
import { PersistentMap } from '../../fold/maps/persistentMap.js';
import type { Entry } from '../../fold/maps/trie.js';
import { copyTree, type Tree } from '../../fold/tree.js';
import { MAPS, type MapName, type Maps, mapsOf, treeOf } from '../../fold/treeMaps.js';
import type { Day } from '../../words/day.js';
import { entryOnEve, forAll, type Shift, type Timed, type TimedMap } from './timed.js';

export type Overlay = { [M in MapName]: OverlayMap<Maps[M]> };

export interface OverlayMap<V> {
  /** Those with another value. Absent ones have no value. */
  entries: Map<string, Entry<V>>;
  /** Those that only have another place in the order of the keys, as long as nobody takes them out. */
  shifts: Map<string, Shift>;
}

export const newOverlay = (): Overlay => forAll(() => ({ entries: new Map(), shifts: new Map() }));

export const differs = ({ entries, shifts }: OverlayMap<unknown>, key: string): boolean =>
  entries.has(key) || shifts.has(key);

/** The tree on the eve of a day, with an overlay. It is right as long as neither history nor overlay is changed. */
export function treeIn(
  timed: Timed,
  day: Day,
  overlay: Overlay | undefined,
  impliedHoldings: Tree['impliedHoldings'],
): Tree {
  const mapIn = <M extends MapName>(name: M): PersistentMap<Maps[M]> => {
    const map: TimedMap<Maps[M]> = timed[name];
    const over: OverlayMap<Maps[M]> | undefined = overlay?.[name];
    return PersistentMap.over({
      find: (key) => over?.entries.get(key) ?? shifted(over, key, entryOnEve(map, key, day)),
      keys: () =>
        new Set([...(map.base?.keys() ?? []), ...map.versions.keys(), ...(over?.entries.keys() ?? [])]),
    });
  };
  const maps = {
    units: mapIn('units'),
    siblings: mapIn('siblings'),
    holdings: mapIn('holdings'),
    posts: mapIn('posts'),
    oversight: mapIn('oversight'),
    ended: mapIn('ended'),
    endedPosts: mapIn('endedPosts'),
    held: mapIn('held'),
    holders: mapIn('holders'),
  };
  return treeOf(maps, impliedHoldings);
}

function shifted<V>(
  over: OverlayMap<V> | undefined,
  key: string,
  entry: Entry<V> | undefined,
): Entry<V> | undefined {
  const shift = over?.shifts.get(key);
  return shift && entry?.value !== undefined && entry.place === shift.from
    ? { ...entry, place: shift.to }
    : entry;
}

/** A copy of a tree with an overlay put into it. */
export function treeWith(tree: Tree, overlay: Overlay, impliedHoldings: Tree['impliedHoldings']): Tree {
  const copy = { ...copyTree(tree), impliedHoldings };
  const maps = mapsOf(copy);
  const put = <M extends MapName>(name: M) => {
    const map: PersistentMap<Maps[M]> = maps[name];
    const over: OverlayMap<Maps[M]> = overlay[name];
    for (const key of over.shifts.keys()) {
      const entry = shifted(over, key, map.entry(key));
      if (entry) map.put(entry);
    }
    for (const entry of over.entries.values()) map.put(entry);
  };
  MAPS.forEach(put);
  return copy;
}
