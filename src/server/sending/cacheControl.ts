import type { Request } from 'express';
import { callerOf } from '../identity/identify.js';

/** Who may keep an answer: everybody if it was given without a token. `isFixed`: it never changes. */
export function cacheControl(request: Request<never> | Request, isFixed: boolean): string {
  const isOpen = callerOf(request as Request).subject === undefined;
  return `${isOpen ? 'public' : 'private'}, ${isFixed ? 'max-age=31536000, immutable' : 'no-cache'}`;
}
