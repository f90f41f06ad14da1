/**
 * A split or a recomposition may give the old name to one of its new units and place another one under or after it.
 * So the new units whose places are found are in the tree of the day already while those of the others are looked up.
 */
import type { Event } from '../words/event.js';

/** The event without the new units of which something is missing; undefined: something else is missing too. `missing`: fields of the verb. */
export function partlyResolved(event: Event, missing: string[]): Event | undefined {
  if (!missing.every((field) => /^into\[\d+\]\./.test(field))) return undefined;
  const isFound = (_: unknown, i: number) => !missing.some((field) => field.startsWith(`into[${i}].`));
  switch (event.type) {
    case 'UnitSplit':
      return { ...event, data: { ...event.data, into: event.data.into.filter(isFound) } };
    case 'UnitsRecomposed':
      return { ...event, data: { ...event.data, into: event.data.into.filter(isFound) } };
    default:
      return undefined;
  }
}
