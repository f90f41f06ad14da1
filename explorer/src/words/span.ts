import { addDays } from '../address/day.js';
import type { Texts } from './texts.js';

/** The first and the last day. The record has the day after the last one. */
export function spanInWords(
  { from, until }: { from: string | null; until: string | null },
  t: Texts,
): string {
  const since = from === null ? t.sinceUnknown : t.from(from);
  return until === null ? since : t.span(since, t.until(addDays(until, -1)));
}
