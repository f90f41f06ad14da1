import pg from 'pg';

// Splits '{a,"b",NULL}' into its items as text, whatever their type is.
const textArray: number = 1009;
const items: (text: string) => (string | null)[] = pg.types.getTypeParser(textArray);
const eachItem =
  <T>(parse: (item: string) => T) =>
  (text: string) =>
    items(text).map((item) => (item === null ? null : parse(item)));

const unchanged = (text: string): string => text;

function safeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a JavaScript number`);
  return number;
}

/** '2026-11-22 16:46:51.123+00' -> '2026-11-22T16:46:51.123Z'. */
export function instant(text: string): string {
  // PostgreSQL writes a whole-hour offset as '+00', which RFC 3339 does not allow.
  const standard = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  const time = new Date(standard);
  if (Number.isNaN(time.getTime())) throw new RangeError(`${text} is not an instant that RFC 3339 can write`);
  return time.toISOString();
}

const parsers = new Map<number, (text: string) => unknown>([
  [20, safeNumber], // int8
  [1016, eachItem(safeNumber)],
  [1082, unchanged], // date: a day is a string from end to end
  [1182, eachItem(unchanged)],
  [1114, unchanged], // timestamp without a zone: no zone is assumed
  [1115, eachItem(unchanged)],
  [1184, instant], // timestamptz
  [1185, eachItem(instant)],
  [3912, unchanged], // daterange
  [3913, eachItem(unchanged)],
  [3926, unchanged], // int8range
  [3927, eachItem(unchanged)],
]);

/** The parsers of our pools; the driver's global parsers stay unchanged for other users of the driver. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
};
