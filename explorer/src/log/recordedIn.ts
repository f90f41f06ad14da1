/** The filter of the log as the service takes it: days of the organization's time zone become instants. */
import { addDays } from '../address/day.js';
import type { LogFilter } from '../address/logFilter.js';
import type { RevisionFilter } from '../ask/questions/schemaTypes.js';

/** Undefined: all revisions. A name that nobody has is a part of names. An unknown kind of event is left out: an address may be older or newer than the page. */
export function revisionFilterOf(
  filter: LogFilter | undefined,
  timeZone: string,
  { types, recorders }: { types: readonly string[]; recorders: readonly string[] },
): RevisionFilter | undefined {
  if (!filter) return undefined;
  const { by, unit, type, since, until } = filter;
  const eventType = types.find((one) => one === type);
  return {
    ...(by ? (recorders.includes(by) ? { recordedBy: by } : { recordedByPart: by }) : {}),
    ...(unit ? { unit } : {}),
    ...(eventType ? { eventType: eventType as RevisionFilter['eventType'] } : {}),
    ...(isDay(since) ? { recordedFrom: startOfDay(since, timeZone) } : {}),
    // The last day is included, so it ends where the next one begins.
    ...(isDay(until) ? { recordedUntil: startOfDay(addDays(until, 1), timeZone) } : {}),
  };
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The instant at which a day begins where the organization is. */
export function startOfDay(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Clocks may be set forward or back near midnight: the offset is that of the instant found first.
  const near = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(near, timeZone)).toISOString();
}

/** By how many milliseconds clocks there are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(instant);
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const there = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return there - instant;
}
