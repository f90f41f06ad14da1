/** How people sign in to the pages of this service. */
import { type Request, type RequestHandler, Router } from 'express';
import type { Access, Provider } from '../../access/access.js';
import type { Caller, Role } from '../../access/permission.js';
import { hostnameOf, isLoopback } from '../hosts.js';
import { callerOf } from './identify.js';

/** What a page is told at /sign-in.json. */
interface SignIn extends Partial<Provider> {
  /** Whether reading needs a token, too. */
  read: 'public' | 'token';
  /** HERE: the page asks for a token at /local-token. OPENID: at the issuer. TOKEN: the person pastes one. */
  way: 'HERE' | 'OPENID' | 'TOKEN';
  /** Whom the token of this request is from, as the service understands it. */
  person?: { subject: string; expires?: number; roles: Record<string, Role> };
}

export function signInRouter(access: Access, host: string): Router {
  const isHere = (request: Request) =>
    access.localToken !== undefined && isLoopback(host) && isDirect(request);
  const router = Router();
  router.get('/sign-in.json', (request, response) => {
    const { read, provider } = access;
    const way = isHere(request) ? 'HERE' : provider === undefined ? 'TOKEN' : 'OPENID';
    const answer: SignIn = { read, way, ...provider, person: personOf(callerOf(request)) };
    response.set('Cache-Control', 'no-store').json(answer);
  });
  router.post('/local-token', localTokenHandler(access, isHere));
  return router;
}

const personOf = ({ subject, expires, roles }: Caller): SignIn['person'] =>
  subject === undefined ? undefined : { subject, expires, roles: Object.fromEntries(roles) };

/** What the Content-Security-Policy of a page that people sign in on lets it talk to. */
export const connectable = ({ provider }: Access): string =>
  ["'self'", ...(provider ? [new URL(provider.issuer).origin] : [])].join(' ');

/**
 * A token for the pages of this service, on this machine. A page of another site cannot get one: a browser says where a
 * POST comes from, and gives no other site the answer. For all others there is nothing at this address.
 */
function localTokenHandler({ localToken }: Access, isHere: (request: Request) => boolean): RequestHandler {
  return async (request, response, next) => {
    if (!localToken || !isHere(request) || !isOfThisService(request)) return next();
    response.set('Cache-Control', 'no-store').json(await localToken());
  };
}

const isOfThisService = ({ headers: { origin, host } }: Request) => origin === `http://${host}`;

/** What proxies add. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** From this machine, and not through a proxy, which may serve a whole network. nginx asks by HTTP 1.0 if nobody told it otherwise. */
const isDirect = ({ headers, httpVersion }: Request) =>
  isLoopback(hostnameOf(headers.host)) &&
  httpVersion !== '1.0' &&
  FORWARDED.every((name) => headers[name] === undefined);
