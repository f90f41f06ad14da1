import type { Texts } from '../words/texts.js';

/** From which day until which: the last day is given as the day after it, as everywhere in the record. */
export function spanInWords(
  { from, until }: { from: string | null; until: string | null },
  t: Texts,
): string {
  const since = from === null ? t.sinceUnknown : t.from(from);
  return until === null ? since : `${since} ${t.until(until)}`;
}
