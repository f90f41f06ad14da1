/** Days as people write and read them: 2026-04-01, 令和8年4月1日, R8.4.1. */
import type { Lang } from './address.js';

/** The first day of each era, newest first. */
const ERAS = [
  { letter: 'R', name: '令和', from: '2019-05-01', before: 2018 },
  { letter: 'H', name: '平成', from: '1989-01-08', before: 1988 },
  { letter: 'S', name: '昭和', from: '1926-12-25', before: 1925 },
  { letter: 'T', name: '大正', from: '1912-07-30', before: 1911 },
  { letter: 'M', name: '明治', from: '1868-10-23', before: 1867 },
];

/** The ISO day that a text means, or undefined. */
export function parseDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? [];
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day));
  const inEra =
    /^([RHSTM]|令和|平成|昭和|大正|明治)\s*(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i.exec(plain);
  if (!inEra) return undefined;
  const [, era, count, eraMonth, eraDay] = inEra;
  const before = ERAS.find(({ letter, name }) => letter === era?.toUpperCase() || name === era)?.before ?? 0;
  return isoDay(before + (count === '元' ? 1 : Number(count)), Number(eraMonth), Number(eraDay));
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** 2026年4月1日（令和8年） in Japanese, 1 April 2026 in English. */
export function dayInWords(day: string, lang: Lang): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (lang === 'en') {
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  }
  return `${year}年${month}月${date}日${inBrackets(eraYear(day))}`;
}

/** Such as 令和8年; before 明治 there is none. */
export function eraYear(day: string): string | undefined {
  const era = ERAS.find(({ from }) => from <= day);
  if (!era) return undefined;
  const count = Number(day.slice(0, 4)) - era.before;
  return `${era.name}${count === 1 ? '元' : count}年`;
}

const inBrackets = (text: string | undefined) => (text === undefined ? '' : `（${text}）`);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day of an earlier year; of 29 February the 28th, where there is none. */
export function yearsBefore(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return isoDay(year - years, month, date) ?? isoDay(year - years, month, date - 1) ?? day;
}

/** The present day where the organization is. */
export const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
