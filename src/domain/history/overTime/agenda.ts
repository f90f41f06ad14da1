/** The days that are still to be folded again, each with the differing values that it looks at. */
import type { MapName } from '../../fold/treeMaps.js';
import type { Day } from '../../words/day.js';

export interface Look {
  /** The entry that differs; absent: the holdings that are implied, which differ on all days. */
  entry?: { map: MapName; key: string };
  /** Where the lookup is noted, and its name there. */
  map: MapName;
  name: string;
}

export interface Agenda {
  add(day: Day, look?: Look): void;
  /** Takes the first day out. */
  next(): { day: Day; looks: Look[] } | undefined;
}

export function newAgenda(): Agenda {
  const looks = new Map<Day, Look[]>();
  /** Latest first. */
  const days: Day[] = [];
  return {
    add(day, look) {
      const known = looks.get(day);
      if (known) {
        if (look) known.push(look);
        return;
      }
      looks.set(day, look ? [look] : []);
      let [low, high] = [0, days.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (days[middle]! > day) low = middle + 1;
        else high = middle;
      }
      days.splice(low, 0, day);
    },
    next() {
      const day = days.pop();
      if (day === undefined) return undefined;
      const ofDay = looks.get(day) ?? [];
      looks.delete(day);
      return { day, looks: ofDay };
    },
  };
}
