import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Execute } from './executor.js';

/** For Apollo, which still parses, validates and formats errors: its gateway is where another executor can be put in. */
export const gatewayOf = (
  schema: GraphQLSchema,
  execute: Execute,
): ApolloServerOptionsWithGateway<Context>['gateway'] => ({
  onSchemaLoadOrUpdate(callback) {
    callback({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => {};
  },
  load: async () => ({
    executor: ({ document, request: { variables }, operationName, context }) => {
      const { db, caller, readable, sources, trials, loaders, abandoned, written } = context;
      const whole = { db, caller, readable, sources, trials, loaders, abandoned, written };
      return execute({ document, operationName, variables, context: whole });
    },
  }),
  stop: async () => {},
});
