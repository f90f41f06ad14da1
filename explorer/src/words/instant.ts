import type { Lang } from '../address/address.js';

/** An instant in the time zone of the organization, such as 2026-11-22 18:49. */
export function instantInWords(instant: string, timeZone: string, lang: Lang): string {
  if (lang === 'en') {
    return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(instant),
    );
  }
  return new Intl.DateTimeFormat('ja-JP', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** In the time zone of the person who looks; seconds since 1970. */
export const clockInWords = (seconds: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'ja-JP', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(seconds * 1_000));
