/** The reorganizations of an organization as a calendar (RFC 5545), to be subscribed to. */
import type { Lang } from './atom.js';
import { texts } from './texts.js';

export interface CalendarEntry {
  reorganizationId: string;
  title: string;
  status: 'RECORDED' | 'WITHDRAWN';
  effectiveOn: string;
  note: string | null;
  legalBasis: string | null;
  source: string | null;
  /** The revision that last changed it. Its number only grows, as that of a calendar's entry must. */
  lastChange: { number: number; recordedAt: string };
}

export interface Calendar {
  organization: { name: string };
  entries: CalendarEntry[];
  lang: Lang;
}

export function iCalendarOf({ organization, entries, lang }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Enkaku//Reorganizations//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${text(texts.calendarName(organization.name)[lang])}`,
    `X-WR-CALNAME:${text(texts.calendarName(organization.name)[lang])}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...entries.flatMap((entry) => linesOf(entry, lang)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf({ lastChange, ...entry }: CalendarEntry, lang: Lang): string[] {
  const { title, status, note, legalBasis, source } = entry;
  const details = [
    legalBasis && texts.legalBasis(legalBasis)[lang],
    source && texts.source(source)[lang],
    note,
  ].filter((detail) => !!detail);
  return [
    'BEGIN:VEVENT',
    `UID:${entry.reorganizationId}`,
    `DTSTAMP:${instant(lastChange.recordedAt)}`,
    `LAST-MODIFIED:${instant(lastChange.recordedAt)}`,
    `SEQUENCE:${lastChange.number}`,
    `DTSTART;VALUE=DATE:${entry.effectiveOn.replaceAll('-', '')}`,
    `SUMMARY;LANGUAGE=${lang}:${text(title)}`,
    ...(details.length > 0 ? [`DESCRIPTION;LANGUAGE=${lang}:${text(details.join('\n'))}`] : []),
    `STATUS:${status === 'WITHDRAWN' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** 2026-04-01T00:00:00.000Z as 20260401T000000Z. */
const instant = (recordedAt: string): string => `${recordedAt.slice(0, 19).replace(/[-:]/g, '')}Z`;

const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the format has no place for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

/** A line has at most 75 bytes; it goes on in the next one after a space. No character is split. */
function folded(line: string): string {
  let done = '';
  let length = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (length + bytes > 75) {
      done += '\r\n ';
      length = 1;
    }
    done += character;
    length += bytes;
  }
  return done;
}
