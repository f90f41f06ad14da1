import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, type GraphQLSchema } from 'graphql';
import type { Context } from './context.js';

/**
 * What runs a parsed and validated query. It reaches Apollo as its gateway, the one place where the executor can be
 * another (a compiling one) while Apollo still parses, validates and gives errors their form. Whatever stands here must
 * answer with GraphQLErrors that carry their path and the original error: errors.ts tells by them what may be said.
 */
export function executorOf(schema: GraphQLSchema): ApolloServerOptionsWithGateway<Context>['gateway'] {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, request, operationName, context }) =>
        execute({
          schema,
          document,
          operationName,
          variableValues: request.variables,
          contextValue: context,
        }),
    }),
    stop: async () => {},
  };
}
