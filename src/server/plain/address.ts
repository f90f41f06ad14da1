/** The address of a table: an organization, a day and a revision, of which the last two may be left out. */
import { isCode } from '../../domain/words/address.js';
import { type Day, isDay } from '../../domain/words/day.js';

export interface PlainAddress {
  code: string;
  /** Absent: today. */
  day?: Day;
  /** Absent: the newest. */
  revision?: number;
}

const FORM = /^([^@~]+)(?:@([^~]*))?(?:~(0|[1-9]\d{0,8}))?$/;

/** Such as 102041@2026-04-01~2. Undefined: it has another form. */
export function readPlain(text: string): PlainAddress | undefined {
  const [, code = '', day, revision] = FORM.exec(text) ?? [];
  if (!isCode(code) || (day !== undefined && !isDay(day))) return undefined;
  return { code, day, revision: revision === undefined ? undefined : Number(revision) };
}
