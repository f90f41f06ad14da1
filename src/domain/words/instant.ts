/** An instant in RFC 3339 with its zone. Instants are only of system time: the effective days are Day. */
import { isDay } from './day.js';

const SHAPE =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

// The years that both RFC 3339 and the database can write.
const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** Undefined: the text is no instant. Digits below the millisecond are dropped. */
export function readInstant(text: string): Date | undefined {
  const [, day = ''] = SHAPE.exec(text) ?? [];
  const instant = isDay(day) ? new Date(text.toUpperCase()) : undefined;
  return instant && instant.getTime() >= FIRST && instant.getTime() <= LAST ? instant : undefined;
}
