/** Queries and mutations over HTTP. */
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler } from 'express';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type Context, createContext, finish } from '../../graphql/serving/context.js';
import { callerOf } from '../identity/identify.js';

export const graphqlHandler = (apollo: ApolloServer<Context>, db: Kysely<Tables>): RequestHandler =>
  expressMiddleware(apollo, {
    context: async ({ req, res }) => {
      const abandoned = new AbortController();
      const context = createContext(db, callerOf(req), abandoned.signal);
      // Also when nobody waits for the answer any longer, or it fails before it has begun.
      res.on('close', () => {
        abandoned.abort();
        finish(context);
      });
      return context;
    },
  });
