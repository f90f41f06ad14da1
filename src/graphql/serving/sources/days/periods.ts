/** On which days everything that an answer says of a day is the same. */
import type { Day } from '../../../../domain/words/day.js';
import type { Moment } from '../../../../queries/moment/moment.js';
import type { Period } from '../../../../queries/units/changeDays.js';

export interface Periods {
  /** The answer says something about this moment. */
  asked(moment: Moment): void;
  /** The tree of a moment was read, and is the same in this period. */
  read(moment: Moment, period: Period): void;
  /** The days around this one on which everything that was asked about it is the same. Undefined: that is not known. */
  around(day: Day): Period | undefined;
}

export function openPeriods(): Periods {
  const asked = new Map<string, Day>();
  const known = new Map<string, Period>();
  return {
    asked(moment) {
      asked.set(keyOf(moment), moment.date);
    },
    read(moment, period) {
      known.set(keyOf(moment), period);
    },
    around(day) {
      const keys = [...asked].flatMap(([key, date]) => (date === day ? [key] : []));
      const periods = keys.flatMap((key) => known.get(key) ?? []);
      return periods.length === 0 || periods.length < keys.length ? undefined : periods.reduce(inBoth);
    },
  };
}

const keyOf = ({ organization, revision, date }: Moment) => `${organization.id} ${revision} ${date}`;

const inBoth = (one: Period, other: Period): Period => ({
  from: one.from === null || (other.from !== null && other.from > one.from) ? other.from : one.from,
  until: one.until === null || (other.until !== null && other.until < one.until) ? other.until : one.until,
});
