/** Days as places in a picture: the span that it shows, and which of its days have room for a label. */
import { toNumber } from '../time/timeline.js';

interface Period {
  from: string | null;
  until: string | null;
}

export interface Scale {
  /** 0 at the first day of the picture, 1 at its end. */
  placeOf: (day: string) => number;
  /** The days on which a piece begins or ends, oldest first. */
  borders: string[];
}

/** `first`: where a piece begins whose first day is not known. What has no end goes on beyond today. */
export function scaleOf(pieces: readonly Period[], first: string, today: string): Scale {
  const borders = [...new Set(pieces.flatMap(({ from, until }) => [from, until]))]
    .filter((day) => day !== null)
    .sort();
  const begins = pieces.some(({ from }) => from === null) ? first : (borders[0] ?? first);
  const isOpen = pieces.some(({ until }) => until === null);
  const last = [borders.at(-1) ?? begins, ...(isOpen ? [today] : [])].sort().at(-1) ?? today;
  const [begin, end] = [toNumber(begins), toNumber(last)];
  // A piece without an end is seen to go on, also where it began on the last day of the picture.
  const room = isOpen ? Math.max(30, (end - begin) * 0.12) : 0;
  const length = Math.max(1, end - begin + room);
  return { placeOf: (day) => (toNumber(day) - begin) / length, borders };
}

/** The days whose labels, each so wide, do not run into one another; the first day first. */
export function labelled(days: readonly string[], placeOf: (day: string) => number, room: number): string[] {
  const shown: string[] = [];
  for (const day of days) {
    const before = shown.at(-1);
    if (before === undefined || placeOf(day) - placeOf(before) >= room) shown.push(day);
  }
  return shown;
}
