/** Queries and mutations over HTTP. */
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type Context, createContext, finish, type Written } from '../../graphql/serving/context.js';
import { callerOf } from '../identity/identify.js';
import type { KeptAnswers } from './kept/keptAnswers.js';
import { statusFor } from './mediaTypes.js';

export const graphqlHandler =
  (apollo: ApolloServer<Context>, db: Kysely<Tables>, kept: KeptAnswers): RequestHandler =>
  async (request, response) => {
    const abandoned = new AbortController();
    const written: Written = {};
    const context = { ...createContext(db, callerOf(request), abandoned.signal), written };
    // Also when nobody waits for the answer any longer, or it fails before it has begun.
    response.on('close', () => {
      abandoned.abort();
      finish(context);
    });
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asApolloReads(request),
      context: async () => context,
    });
    if (body.kind !== 'complete') throw new Error('No operation is answered in parts.');
    response.status(statusFor(request, status ?? 200, headers.get('content-type') ?? '', body.string));
    for (const [name, value] of headers) if (name !== 'content-length') response.setHeader(name, value);
    await kept.send(
      request,
      response,
      context.sources,
      written.pieces?.join(body.string) ?? Buffer.from(body.string),
    );
  };

function asApolloReads({ method, url, headers, body }: Request): HTTPGraphQLRequest {
  const read = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) read.set(name, Array.isArray(value) ? value.join(', ') : value);
  const at = url.indexOf('?');
  return { method: method.toUpperCase(), headers: read, search: at < 0 ? '' : url.slice(at), body };
}
