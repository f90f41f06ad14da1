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
