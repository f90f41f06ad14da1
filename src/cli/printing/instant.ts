/** An instant in the time zone of the organization, with the offset: 2026-04-01T09:00:00.000+09:00. */
export function localInstant(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
  }).formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  const day = `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
  const time = `${of('hour')}:${of('minute')}:${of('second')}.${of('fractionalSecond')}`;
  // “GMT” alone is UTC itself.
  return `${day}T${time}${of('timeZoneName').replace('GMT', '') || '+00:00'}`;
}

/** The day of an instant where the organization is. */
export const localDay = (instant: string, timeZone: string): string =>
  localInstant(instant, timeZone).slice(0, 10);
