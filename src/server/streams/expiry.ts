/** When the rights of a token end. */

/** In milliseconds: a timer cannot wait longer. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** `expires`: in seconds since 1970. */
export const millisecondsUntil = (expires: number): number =>
  Math.max(0, Math.min(expires * 1_000 - Date.now(), LONGEST_WAIT));
