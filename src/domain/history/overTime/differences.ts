/** What a day that was folded again has written otherwise than before, and which days look at it next. */
import { differingLookups, isShifted, lookupsOf } from '../../fold/looks.js';
import type { FoldedDay } from '../../fold/steps/dayStep.js';
import type { Tree } from '../../fold/tree.js';
import { MAPS, type MapName, type Maps, mapsOf } from '../../fold/treeMaps.js';
import type { Day } from '../../words/day.js';
import type { Agenda, Look } from './agenda.js';
import type { Overlay, OverlayMap } from './overlay.js';
import { entryOn, nextSeen, type Shift, type Timed, type Written } from './timed.js';

export type Shifts = { day: Day; map: MapName; key: string; shift: Shift }[];

export function addNext(timed: Timed, agenda: Agenda, day: Day, look: Look): void {
  const next = nextSeen(timed[look.map], look.name, day);
  if (next !== undefined) agenda.add(next, look);
}

type Keys = { [M in MapName]: Set<string> };

export function writtenKeys(had: Written, has: FoldedDay | undefined): Keys {
  const keys = (map: MapName) =>
    new Set([...(had[map] ?? []), ...(has?.watched[map].written ?? []).map(({ key }) => key)]);
  return {
    units: keys('units'),
    siblings: keys('siblings'),
    holdings: keys('holdings'),
    posts: keys('posts'),
    oversight: keys('oversight'),
    ended: keys('ended'),
    endedPosts: keys('endedPosts'),
    held: keys('held'),
    holders: keys('holders'),
  };
}

interface Noting {
  timed: Timed;
  overlay: Overlay;
  agenda: Agenda;
  day: Day;
  /** At the end of the day. */
  tree: Tree;
  shifts: Shifts;
}

/** Compares what a day has written with what was written on it before, and notes who looks at the differences next. */
export function noteDifferences({ timed, overlay, agenda, day, tree, shifts }: Noting, written: Keys): void {
  const maps = mapsOf(tree);
  const note = <M extends MapName>(map: M) => {
    const over: OverlayMap<unknown> = overlay[map];
    for (const key of written[map]) {
      const before = entryOn<Maps[M]>(timed[map], key, day);
      const after = maps[map].entry(key);
      const unit = map === 'units' ? maps.units.entry(key)?.value : undefined;
      const names = differingLookups(before, after);
      over.entries.delete(key);
      over.shifts.delete(key);
      if (isShifted(before, after)) {
        const shift = { from: before?.place ?? 0, to: after?.place ?? 0 };
        over.shifts.set(key, shift);
        shifts.push({ day, map, key, shift });
      } else if (names.length > 0) {
        over.entries.set(key, after ?? { key, value: undefined, place: 0 });
      }
      if (map === 'units') {
        const had = entryOn(timed.units, key, day)?.value;
        names.push(...lookupsOf(key, had, unit));
      }
      for (const name of names) addNext(timed, agenda, day, { entry: { map, key }, map, name });
    }
  };
  MAPS.forEach(note);
}
