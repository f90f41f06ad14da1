/** Days at equal distances, for time series. */
import { type Day, isDay } from './day.js';

export const STEPS = ['month', 'quarter', 'year'] as const;
export type Step = (typeof STEPS)[number];

const MONTHS: Record<Step, number> = { month: 1, quarter: 3, year: 12 };

/** From `from` up to `to`, both included. A month that is too short for the day of `from` has its last day instead. */
export function daysEvery(step: Step, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let i = 0; ; i++) {
    const day = monthsLater(from, i * MONTHS[step]);
    if (day === undefined || day > to) return days;
    days.push(day);
  }
}

/** Undefined: after the year 9999. */
function monthsLater(day: Day, months: number): Day | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const start = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-`;
  return [date, 30, 29, 28]
    .map((one) => start + String(one).padStart(2, '0'))
    .find((one) => one <= `${start}${date}` && isDay(one));
}
