/**
 * A calendar day, YYYY-MM-DD, years 0001 to 9999. Days are strings from end to end and compare as strings;
 * no JavaScript Date ever holds one, since a Date is an instant and would move with the time zone.
 */
export type Day = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists in the (proleptic) Gregorian calendar. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The first day that can be written, here and in the database. */
const FIRST_DAY = '0001-01-01';

/**
 * The day before: the eve of a change. The first day of all has no other eve than itself; nothing is known before it.
 */
export function eveOf(date: Day): Day {
  if (date === FIRST_DAY) return FIRST_DAY;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day > 1) return format(year, month, day - 1);
  return month > 1 ? format(year, month - 1, daysIn(year, month - 1)) : format(year - 1, 12, 31);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const format = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
