/** Finds out whom a request comes from, before anything else is done for it. */
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { Access } from '../../access/access.js';
import type { Caller } from '../../access/permission.js';
import { BadToken, KeysUnavailable } from '../../access/verify.js';
import { answer } from '../httpErrors.js';
import { texts } from './texts.js';

/** Where a request comes from. */
export type ClientOf = (request: IncomingMessage) => string;

const callers = new WeakMap<Request, Caller>();

/** A bad token is refused everywhere, also where none is needed: who sends one means to be somebody. */
export const identify =
  ({ identify }: Access, clientOf: ClientOf): RequestHandler =>
  async (request, response, next) => {
    try {
      callers.set(request, {
        ...(await identify(request.headers.authorization)),
        address: clientOf(request),
      });
    } catch (error) {
      if (error instanceof BadToken) return refuse(response, 'Bearer error="invalid_token"', texts.badToken);
      if (!(error instanceof KeysUnavailable)) throw error;
      const body = answer({ code: 'UNAVAILABLE', text: texts.keysUnavailable });
      return response.status(503).set('Retry-After', '5').json(body);
    }
    next();
  };

/** Who asks; `identify` has run before. */
export function callerOf(request: Request): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error('This request was not identified.');
  return caller;
}

/** Belongs before everything that answers from the record, except where reading is open to all. */
export const requireReader =
  (access: Access): RequestHandler =>
  (request, response, next) => {
    if (mayAsk(access, callerOf(request))) return next();
    refuse(response, 'Bearer', texts.signIn);
  };

/** Whether a caller may ask anything at all. */
export const mayAsk = ({ read }: Access, { subject }: Caller): boolean =>
  read === 'public' || subject !== undefined;

/** RFC 6750: without a token no error is named; of a bad token nothing more is said. */
function refuse(response: Response, challenge: string, text: (typeof texts)['signIn']): void {
  response.status(401).set('WWW-Authenticate', challenge).set('Cache-Control', 'no-store');
  response.json(answer({ code: 'UNAUTHENTICATED', text }));
}
