/** How many units of each kind there are on each day that changes anything: numbers, and lines to draw. */
import { toNumber } from '../time/timeline.js';

export interface DayCounts {
  date: string;
  kinds: readonly { kind: string; count: number }[];
}

export interface Series {
  kind: string;
  /** Oldest first; a day without a unit of the kind has 0. */
  points: { day: string; count: number }[];
}

/** The kind with the most units on the last day first. */
export function seriesOf(days: readonly DayCounts[]): Series[] {
  const kinds = new Set(days.flatMap((day) => day.kinds.map(({ kind }) => kind)));
  const of = (kind: string): Series => ({
    kind,
    points: days.map(({ date, kinds: counted }) => ({
      day: date,
      count: counted.find((one) => one.kind === kind)?.count ?? 0,
    })),
  });
  const last = ({ points }: Series) => points.at(-1)?.count ?? 0;
  return [...kinds].map(of).sort((a, b) => last(b) - last(a));
}

/** The number on a day, and how it differs from another day; undefined where nothing is known of that day. */
export function countOn({ points }: Series, day: string): number | undefined {
  return points.findLast((point) => point.day <= day)?.count;
}

export function differenceBetween(series: Series, earlier: string, later: string): number | undefined {
  const [old, now] = [countOn(series, earlier), countOn(series, later)];
  return old === undefined || now === undefined ? undefined : now - old;
}

export interface Axis {
  first: string;
  last: string;
  width: number;
  height: number;
}

export const placeOn = ({ first, last, width }: Axis, day: string): number =>
  ((toNumber(day) - toNumber(first)) / Math.max(1, toNumber(last) - toNumber(first))) * width;

/** Steps, because nothing changes between two days of change. From 0, so that the lines of kinds can be compared. */
export function lineOf({ points }: Series, axis: Axis): string {
  const most = Math.max(1, ...points.map(({ count }) => count));
  const y = (count: number) => Math.round((axis.height - 1 - (count / most) * (axis.height - 2)) * 10) / 10;
  const steps = points.map(({ day, count }, i) => {
    const x = Math.round(placeOn(axis, day) * 10) / 10;
    return i === 0 ? `M${x},${y(count)}` : `H${x} V${y(count)}`;
  });
  return points.length === 0 ? '' : `${steps.join(' ')} H${axis.width}`;
}

/** The day of change at a place on the line: the last one up to there. */
export function dayAt({ points }: Series, axis: Axis, x: number): string | undefined {
  return (points.findLast(({ day }) => placeOn(axis, day) <= x) ?? points[0])?.day;
}
