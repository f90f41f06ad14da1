/** Codes of errors that several files must know. */

/** Not now: the same request may be answered later. */
export const UNAVAILABLE = 'UNAVAILABLE';
