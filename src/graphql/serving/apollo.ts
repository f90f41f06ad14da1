import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Limits } from './bounds/limits.js';
import { type Context, finish } from './context.js';
import { errorFormatter } from './errors.js';
import { boundedExecution, type Execute } from './executing/executor.js';
import { gatewayOf } from './executing/gateway.js';
import { refuseOperations } from './refusedOperations.js';
import { reportOperations } from './reportOperations.js';
import { answer503 } from './unavailable.js';

interface Options {
  log: Logger;
  limits?: Limits;
  /** Shared with what answers subscriptions. */
  execute?: Execute;
  /** Whether the schema may be asked for. */
  introspection?: boolean;
  /** Whether errors may suggest names of it. */
  suggestions?: boolean;
  /** Origins whose pages may record, beside that of the service itself. */
  corsOrigins?: readonly string[];
}

/** The GraphQL server, not yet started. HTTP, signals and draining are in src/server. */
export function createApollo(
  schema: GraphQLSchema,
  {
    log,
    limits,
    execute = boundedExecution(schema, limits),
    introspection = true,
    suggestions = introspection,
    corsOrigins = [],
  }: Options,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: gatewayOf(schema, execute),
    logger: log,
    formatError: errorFormatter(log, suggestions),
    csrfPrevention: true,
    introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      {
        requestDidStart: async () => ({
          willSendResponse: ({ contextValue }) => finish(contextValue),
        }),
      },
      refuseOperations(corsOrigins),
      answer503,
      reportOperations,
      // It visits every field of every answer, and makes large answers more than twice as slow.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // If the environment holds Apollo's keys, both would start by themselves and send out the queries asked here.
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
