/** The days and revisions of an organization, as its two axes show them. */
import { addDays } from '../address/day.js';

export interface Mark {
  day: string;
  titles: string[];
  /** How many changes take effect on the day. */
  size: number;
}

export interface Period {
  /** The first day on which the organization is as it is on the day asked about; undefined: nothing is known. */
  from?: string;
  /** The day on which it changes next. */
  until?: string;
}

/** The period of a day within which nothing changes. `changes`: oldest first. */
export function periodOf(changes: readonly string[], day: string): Period {
  const next = changes.findIndex((change) => change > day);
  const at = next < 0 ? changes.length : next;
  return { from: changes[at - 1], until: changes[at] };
}

/** First and last day of the axis: all changes and today, with some room at both ends. */
export function rangeOf(changes: readonly string[], today: string, shown: string): [string, string] {
  const days = [...changes, today, shown].sort();
  return [addDays(days[0]!, -120), addDays(days.at(-1)!, 240)];
}

export const toNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
export const toDay = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** A mark for each day that changes anything, with the reorganizations that take effect on it. */
export function marksOf(
  changes: readonly string[],
  reorganizations: readonly {
    title: string;
    effectiveOn: string;
    status: string;
    events: readonly unknown[];
  }[],
): Mark[] {
  return changes.map((day) => {
    const ofDay = reorganizations.filter(
      ({ effectiveOn, status }) => effectiveOn === day && status !== 'WITHDRAWN',
    );
    return {
      day,
      titles: ofDay.map(({ title }) => title),
      size: ofDay.reduce((sum, { events }) => sum + events.length, 0),
    };
  });
}
