/** The id of a request: that of the caller, so that its log and ours can be put side by side, else a new one. */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

/** Nothing that could break a line of a log, or is longer than ids are. */
const SANE = /^[\w.:+=/-]{1,128}$/;

export function requestIdOf(request: Request): string {
  const given = request.get('x-request-id') ?? '';
  return SANE.test(given) ? given : randomUUID();
}
