/** Codes of errors that several files must know. */

/** No token, where one is needed. */
export const UNAUTHENTICATED = 'UNAUTHENTICATED';

/** The token is good, but does not give the right. */
export const FORBIDDEN = 'FORBIDDEN';

/** Not now: the same request may be answered later. */
export const UNAVAILABLE = 'UNAVAILABLE';
