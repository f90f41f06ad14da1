/** How people sign in to the pages of this service. */
import { type Request, type RequestHandler, Router } from 'express';
import type { Access } from '../../access/access.js';
import { hostnameOf, isLoopback } from '../hosts.js';

/** What a page is told at /sign-in.json. */
interface SignIn {
  /** Whether reading needs a token, too. */
  read: 'public' | 'token';
  /** HERE: the page asks for a token at /local-token. OPENID: at the issuer. TOKEN: the person pastes one. */
  way: 'HERE' | 'OPENID' | 'TOKEN';
  issuer?: string;
}

export function signInRouter(access: Access, host: string): Router {
  const isHere = (request: Request) =>
    access.localToken !== undefined && isLoopback(host) && isDirect(request);
  const router = Router();
  router.get('/sign-in.json', (request, response) => {
    const { read, issuer } = access;
    const way = isHere(request) ? 'HERE' : issuer === undefined ? 'TOKEN' : 'OPENID';
    const answer: SignIn = { read, way, issuer };
    response.set('Cache-Control', 'no-store').json(answer);
  });
  router.post('/local-token', localTokenHandler(access, isHere));
  return router;
}

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
