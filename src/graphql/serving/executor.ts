import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, type GraphQLSchema } from 'graphql';
import type { Context } from './context.js';

/**
 * Runs a parsed and validated query. Apollo takes it as its gateway: there another executor (a compiling one) can be put
 * in, while Apollo still parses, validates and formats errors. An executor must return GraphQLErrors with their path and
 * the original error: errors.ts decides by these what a client may see.
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
