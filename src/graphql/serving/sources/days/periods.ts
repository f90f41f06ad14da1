/** On which days everything that an answer says of a day is the same. */
import type { Day } from '../../../../domain/words/day.js';
import type { Moment } from '../../../../queries/moment/moment.js';
import type { Period } from '../../../../queries/units/changeDays.js';

/** What an answer says of a moment: how the organization is then, or what it is called. It may get a name on a day on which nothing else changes. */
type Subject = 'snapshot' | 'name';

export interface Periods {
  /** The answer says something about this moment. */
  asked(moment: Moment, subject?: Subject): void;
  /** What is said of the moment was read, and is the same in this period. */
  read(moment: Moment, period: Period, subject?: Subject): void;
  /** The days around this one on which everything that was asked about it is the same. Undefined: that is not known. */
  around(day: Day): Period | undefined;
}

export function openPeriods(): Periods {
  const asked = new Map<string, Day>();
  const known = new Map<string, Period>();
  return {
    asked(moment, subject = 'snapshot') {
      asked.set(keyOf(moment, subject), moment.date);
    },
    read(moment, period, subject = 'snapshot') {
      known.set(keyOf(moment, subject), period);
    },
    around(day) {
      const keys = [...asked].flatMap(([key, date]) => (date === day ? [key] : []));
      const periods = keys.flatMap((key) => known.get(key) ?? []);
      return periods.length === 0 || periods.length < keys.length ? undefined : periods.reduce(inBoth);
    },
  };
}

const keyOf = ({ organization, revision, date }: Moment, subject: Subject) =>
  `${subject} ${organization.id} ${revision} ${date}`;

const inBoth = (one: Period, other: Period): Period => ({
  from: one.from === null || (other.from !== null && other.from > one.from) ? other.from : one.from,
  until: one.until === null || (other.until !== null && other.until < one.until) ? other.until : one.until,
});
