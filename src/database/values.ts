import pg from 'pg';

// Splits '{a,"b",NULL}' and leaves the items as text, whatever they are.
const textArray: number = 1009;
const items: (text: string) => (string | null)[] = pg.types.getTypeParser(textArray);
const eachItem =
  <T>(parse: (item: string) => T) =>
  (text: string) =>
    items(text).map((item) => (item === null ? null : parse(item)));

const asItIs = (text: string): string => text;

function safeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a JavaScript number`);
  return number;
}

/** '2026-11-22 16:46:51.123+00' -> '2026-11-22T16:46:51.123Z'. */
export function instant(text: string): string {
  // Postgres writes a whole-hour offset as '+00', which is no offset in RFC 3339.
  const standard = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  const time = new Date(standard);
  if (Number.isNaN(time.getTime())) throw new RangeError(`${text} is no instant that RFC 3339 can write`);
  return time.toISOString();
}

const parsers = new Map<number, (text: string) => unknown>([
  [20, safeNumber], // int8
  [1016, eachItem(safeNumber)],
  [1082, asItIs], // date: a day is a string from end to end
  [1182, eachItem(asItIs)],
  [1114, asItIs], // timestamp without a zone: no zone is guessed for it
  [1115, eachItem(asItIs)],
  [1184, instant], // timestamptz
  [1185, eachItem(instant)],
  [3912, asItIs], // daterange
  [3913, eachItem(asItIs)],
  [3926, asItIs], // int8range
  [3927, eachItem(asItIs)],
]);

/** How the values of one pool are read; the driver's global parsers stay as they are for everybody else. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
};
