/** Lets pages of other sites ask (CORS). Nobody is known by a cookie here, so a page can only use a token that it has been given. */
import type { RequestHandler } from 'express';

/** Any origin may read; only origins that are named may record. */
export const ANY = '*';

export const mayReadFrom = (origins: readonly string[], origin: string | undefined): boolean =>
  origin !== undefined && (origins.includes(ANY) || origins.includes(origin));

/** What clients of GraphQL, of feeds and of plain addresses send. */
const SENT = [
  ...['accept', 'accept-language', 'authorization', 'content-type', 'if-none-match', 'last-event-id'],
  ...['apollo-require-preflight', 'x-apollo-operation-name', 'apollographql-client-name'],
  ...['apollographql-client-version', 'traceparent', 'x-request-id', 'x-graphql-event-stream-token'],
].join(', ');

/** What a page may read of an answer beside its body. */
const SHOWN = ['ETag', 'Retry-After', 'WWW-Authenticate', 'X-Request-Id', 'Content-Disposition'].join(', ');

/** How long a browser may keep a preflight, in seconds: at most two hours in all of them. */
const KEPT = '7200';

/** Belongs before the identification of the caller: a preflight has no token. */
export const cors =
  (origins: readonly string[]): RequestHandler =>
  (request, response, next) => {
    if (origins.length === 0) return next();
    const { origin } = request.headers;
    // Also without an origin: a cache must not give this answer to a page.
    response.vary('Origin');
    if (!mayReadFrom(origins, origin)) return next();
    response.set('Access-Control-Allow-Origin', origin).set('Access-Control-Expose-Headers', SHOWN);
    const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'];
    if (!isPreflight) return next();
    response.set('Access-Control-Allow-Methods', 'GET, HEAD, POST').set('Access-Control-Allow-Headers', SENT);
    response.set('Access-Control-Max-Age', KEPT).status(204).end();
  };
