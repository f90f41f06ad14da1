/** The id of a request: that of the caller, so that its log and ours can be put side by side, else a new one. */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Nothing that could break a line of a log, or is longer than ids are. */
const SANE = /^[\w.:+=/-]{1,128}$/;

export function requestIdOf({ 'x-request-id': given = '' }: IncomingHttpHeaders): string {
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}
