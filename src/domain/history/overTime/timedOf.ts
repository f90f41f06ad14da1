import type { History } from '../history.js';
import { type Timed, takeDay } from './timed.js';

/** The values of a history over time, of all of its days. */
export function timedOf({ timed, forRows }: History): Timed {
  for (const { day, has } of forRows?.notTaken.splice(0) ?? []) takeDay(timed, day, {}, has?.watched);
  return timed;
}
