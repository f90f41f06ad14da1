/** Codes of errors that several files must know. */

/** No token, where one is needed. */
export const UNAUTHENTICATED = 'UNAUTHENTICATED';

/** The token is good, but does not give the right. */
export const FORBIDDEN = 'FORBIDDEN';

/** Not now: the same request may be answered later. */
export const UNAVAILABLE = 'UNAVAILABLE';

/** It costs more than any question may. */
export const TOO_COSTLY = 'TOO_COSTLY';

/** The caller has asked more than its rate of late; the same may be asked again later. */
export const RATE_LIMITED = 'RATE_LIMITED';
